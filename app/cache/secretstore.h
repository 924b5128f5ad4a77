#pragma once

#include <QString>

#include <functional>

namespace yak {

/// A place for short secrets, each under a name. Calls return at once; an answer comes in the caller's thread, or never
/// where whoever is asked is stuck.
class SecretStore
{
public:
    enum class Outcome {
        Done,
        Missing, ///< there is none of the name
        Locked,  ///< it is there, and nobody unlocked it
        Denied,  ///< this app is not to have it
        Failed,  ///< no answer, or none that helps
    };
    using Read = std::function<void(Outcome outcome, const QString &secret)>;
    using Done = std::function<void(Outcome outcome)>;

    SecretStore() = default;
    SecretStore(const SecretStore &) = delete;
    SecretStore &operator=(const SecretStore &) = delete;
    /// Nobody hears of what is still under way.
    virtual ~SecretStore() = default;

    virtual void read(const QString &name, Read done) = 0;
    virtual void write(const QString &name, const QString &secret, Done done) = 0;
    virtual void remove(const QString &name, Done done) = 0;
};

} // namespace yak
