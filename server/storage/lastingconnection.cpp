#include "storage/lastingconnection.h"

#include "core/logging.h"

namespace yak::storage {

namespace {

constexpr qint64 kPauseMs = 250;

} // namespace

Result<void> LastingConnection::open()
{
    if (!isLost())
        return {};
    if (m_sinceAttempt.isValid() && m_sinceAttempt.elapsed() < kPauseMs)
        return tl::unexpected<Error>(m_lastError);
    m_live.reset();
    auto opened = Connection::open(m_address, m_use);
    if (!opened) {
        m_lastError = opened.error();
        m_sinceAttempt.start();
        return tl::unexpected<Error>(opened.error());
    }
    m_sinceAttempt.invalidate();
    m_live.emplace(*std::move(opened));
    return {};
}

Result<Stores *> LastingConnection::begin(Access access)
{
    auto begun = beginOnce(access);
    // A connection that had been lost unnoticed is found out here, where nothing is lost with it.
    if (!begun && m_live && isLost()) {
        qCInfo(logStorage) << "the connection to the database is lost; connecting again";
        begun = beginOnce(access);
    }
    if (!begun)
        return tl::unexpected<Error>(begun.error());
    return &m_live->stores;
}

Result<void> LastingConnection::beginOnce(Access access)
{
    if (auto opened = open(); !opened)
        return opened;
    return access == Access::Writing ? m_live->connection->beginWriting() : m_live->connection->beginReading();
}

} // namespace yak::storage
