#include "storage/reader.h"

#include "core/logging.h"

#include <future>

namespace yak::storage {

Result<void> Reader::start()
{
    std::promise<Result<void>> opened;
    auto result = opened.get_future();
    m_thread.reset(QThread::create([this, &opened] {
        auto connection = Connection::open(m_path);
        if (!connection) {
            opened.set_value(tl::unexpected<Error>(connection.error()));
            return;
        }
        opened.set_value({});
        run(**connection);
    }));
    m_thread->setObjectName(QStringLiteral("yak-reader"));
    m_thread->start();
    return result.get();
}

void Reader::shutdown()
{
    m_queue.close();
    if (m_thread)
        m_thread->wait();
}

void Reader::run(Connection &connection)
{
    Stores stores(connection);
    for (auto jobs = m_queue.take(1); !jobs.empty(); jobs = m_queue.take(1)) {
        if (const auto begun = connection.beginReading(); !begun) {
            qCWarning(logStorage) << "cannot read:" << begun.error().detail;
            jobs.front()(tl::unexpected<Error>(begun.error()));
            continue;
        }
        jobs.front()(&stores);
        connection.rollback();
    }
}

} // namespace yak::storage
