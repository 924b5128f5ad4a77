#pragma once

#include "model/settings.h"

#include <functional>

namespace yak {

/// A change of a room's settings that can be taken back: what the fields said and what they say then, and what answers
/// keep where the zone changes.
struct SettingsStep
{
    SettingsPatch before;
    SettingsPatch after;
    std::optional<Keep> keep;

    friend bool operator==(const SettingsStep &, const SettingsStep &) = default;
};

/// Where undo commands change settings. An interface, so that undoing is tested without a network.
class SettingsTarget
{
public:
    enum class Outcome {
        Changed,   ///< the settings are as they were asked to be
        Unchanged, ///< the server was not reached; asking again may help
        Refused,   ///< it will never be done: somebody else has changed them since, or the role is gone
    };

    SettingsTarget() = default;
    SettingsTarget(const SettingsTarget &) = delete;
    SettingsTarget &operator=(const SettingsTarget &) = delete;
    virtual ~SettingsTarget() = default;

    /// Makes the step, as one event, if the settings still are as its `before` says. The outcome comes once, perhaps
    /// from within the call; what there is to say of it has been said by then.
    virtual void change(const SettingsStep &step, std::function<void(Outcome)> done) = 0;
};

} // namespace yak
