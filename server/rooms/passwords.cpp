#include "rooms/passwords.h"

#include "core/logging.h"

#include <sodium.h>

#include <array>

namespace yak::server {

namespace {

HashResult run(const HashTask &task, const HashCost &cost)
{
    const QByteArray text = task.text.normalized(QString::NormalizationForm_C).toUtf8();
    const auto length = static_cast<unsigned long long>(text.size());
    if (!task.against.isEmpty())
        return {crypto_pwhash_str_verify(task.against.toLatin1().constData(), text.constData(), length) == 0, {}};
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (crypto_pwhash_str_alg(hash.data(), text.constData(), length, cost.operations, cost.bytes,
                              crypto_pwhash_ALG_ARGON2ID13) != 0) {
        qCWarning(logRooms) << "not enough memory to hash a password";
        return {};
    }
    return {false, QString::fromLatin1(hash.data())};
}

} // namespace

PasswordPool::PasswordPool(HashCost cost, int threads, QObject &home) : m_cost(cost), m_home(home)
{
    m_pool.setMaxThreadCount(threads);
}

PasswordPool::~PasswordPool()
{
    shutdown();
}

bool PasswordPool::submit(const HashTask &task, Then then)
{
    if (m_queued >= kMostQueued)
        return false;
    ++m_queued;
    m_pool.start([this, task, then = std::move(then)] {
        const HashResult result = run(task, m_cost);
        --m_queued;
        QMetaObject::invokeMethod(
            &m_home, [then, result] { then(result); }, Qt::QueuedConnection);
    });
    return true;
}

void PasswordPool::shutdown()
{
    m_pool.clear();
    m_pool.waitForDone();
}

} // namespace yak::server
