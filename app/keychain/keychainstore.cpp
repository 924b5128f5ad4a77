#include "keychain/keychainstore.h"

#include "keychain/secretservice.h"

#include <qt6keychain/keychain.h>

namespace yak {

namespace {

/// As it stands in the lists that systems show of their key stores.
const QString kService = QStringLiteral("Yakjeong");

SecretStore::Outcome outcomeOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::NoError:
        return SecretStore::Outcome::Done;
    case QKeychain::EntryNotFound:
        return SecretStore::Outcome::Missing;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return SecretStore::Outcome::Denied;
    default:
        return SecretStore::Outcome::Failed;
    }
}

/// The job deletes itself when it is done.
template<typename Job>
Job *jobFor(const QString &name)
{
    auto *job = new Job(kService);
    job->setKey(name);
    job->setInsecureFallback(false);
    return job;
}

} // namespace

void KeychainStore::read(const QString &name, Read done)
{
    auto *job = jobFor<QKeychain::ReadPasswordJob>(name);
    connect(job, &QKeychain::Job::finished, this, [this, job, name, done = std::move(done)] {
        const Outcome outcome = outcomeOf(*job);
        if (outcome == Outcome::Done) {
            done(outcome, job->textData());
            return;
        }
        askWhetherLocked(this, kService, name,
                         [outcome, done](bool isLocked) { done(isLocked ? Outcome::Locked : outcome, {}); });
    });
    job->start();
}

void KeychainStore::write(const QString &name, const QString &secret, Done done)
{
    auto *job = jobFor<QKeychain::WritePasswordJob>(name);
    job->setTextData(secret);
    connect(job, &QKeychain::Job::finished, this, [job, done = std::move(done)] { done(outcomeOf(*job)); });
    job->start();
}

void KeychainStore::remove(const QString &name, Done done)
{
    auto *job = jobFor<QKeychain::DeletePasswordJob>(name);
    connect(job, &QKeychain::Job::finished, this, [job, done = std::move(done)] { done(outcomeOf(*job)); });
    job->start();
}

} // namespace yak

yak::SecretStore *yakMakeKeychain()
{
    return new yak::KeychainStore;
}
