#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QThreadPool>

#include <atomic>
#include <functional>

namespace yak::server {

/// How much work one hash is. The defaults are libsodium's for logins.
struct HashCost
{
    unsigned long long operations = 2;
    size_t bytes = size_t{64} * 1024 * 1024;
};

/// One thing to do with a PIN or password.
struct HashTask
{
    QString text;
    QString against; ///< a stored hash to compare with; empty: make a new hash
};

struct HashResult
{
    bool fits = false; ///< for a comparison
    QString hash;      ///< for a new one; empty where there was no memory for it
};

/// Hashes PINs and passwords by argon2id in threads of its own, a few at a time. Any Unicode text, NFC before hashing.
class PasswordPool
{
public:
    using Then = std::function<void(const HashResult &)>;

    static constexpr int kMostQueued = 64;

    PasswordPool(HashCost cost, int threads, QObject &home);
    PasswordPool(const PasswordPool &) = delete;
    PasswordPool &operator=(const PasswordPool &) = delete;
    ~PasswordPool();

    /// Runs the task and then `then` in the thread of `home`. False where too many wait.
    [[nodiscard]] bool submit(const HashTask &task, Then then);

    /// Waits for what runs; what waits is dropped.
    void shutdown();

private:
    HashCost m_cost;
    QObject &m_home;
    std::atomic<int> m_queued{0};
    QThreadPool m_pool;
};

} // namespace yak::server
