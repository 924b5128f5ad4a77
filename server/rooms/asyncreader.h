#pragma once

#include "rooms/case.h"
#include "storage/reader.h"

#include <QObject>

#include <utility>

namespace yak::server {

/// Reads in the reader's thread and goes on with the result in the thread of `home`. Only values cross.
class AsyncReader
{
public:
    AsyncReader(storage::Reader &reader, QObject &home) : m_reader(reader), m_home(home) {}

    /// `read` takes the stores and returns an expected value or a refusal; `then` takes that. False where too much
    /// waits.
    template<typename Read, typename Then>
    [[nodiscard]] bool read(Read read, Then then)
    {
        using Answer = decltype(read(std::declval<storage::Stores &>()));
        return m_reader.submit(
            [home = &m_home, read = std::move(read), then = std::move(then)](const Result<storage::Stores *> &stores) {
                Answer answer = stores ? read(**stores) : Answer(refuse(ErrorCode::Unavailable));
                QMetaObject::invokeMethod(
                    home, [then, answer = std::move(answer)] { then(answer); }, Qt::QueuedConnection);
            });
    }

private:
    storage::Reader &m_reader;
    QObject &m_home;
};

} // namespace yak::server
