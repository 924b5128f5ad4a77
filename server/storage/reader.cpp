#include "storage/reader.h"

#include "core/logging.h"

#include <future>

namespace yak::storage {

Result<void> Reader::start()
{
    std::promise<Result<void>> opened;
    auto result = opened.get_future();
    m_thread.reset(QThread::create([this, &opened] {
        LastingConnection connection(m_address, Connection::Use::Guest);
        const auto open = connection.open();
        opened.set_value(open);
        if (open)
            run(connection);
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

void Reader::run(LastingConnection &connection)
{
    for (auto jobs = m_queue.take(1); !jobs.empty(); jobs = m_queue.take(1)) {
        const auto stores = connection.begin(LastingConnection::Access::Reading);
        jobs.front()(stores);
        if (stores)
            connection.rollback();
        else
            qCWarning(logStorage) << "cannot read:" << stores.error().detail;
    }
}

} // namespace yak::storage
