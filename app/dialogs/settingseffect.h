#pragma once

#include "model/replanning.h"

#include <optional>

namespace yak {

/// What saving a change of a room's settings would do to what people have said, to be seen before it is made.
struct SettingsEffect
{
    /// Somebody who said they can come to slots that will be gone.
    struct Loss
    {
        ParticipantId person;
        qsizetype slotCount = 0;
        Ranges where; ///< as the room has them now; empty where slots only become longer
        friend bool operator==(const Loss &, const Loss &) = default;
    };
    /// A slot that more have said yes to than it will have places.
    struct Crowd
    {
        SlotKey slot = 0;
        int taken = 0;
        int places = 0;
        friend bool operator==(const Crowd &, const Crowd &) = default;
    };
    enum class Settled { Stays, Moves, Goes };

    qsizetype answered = 0; ///< how many have answered at all
    QList<Loss> losses;
    QList<AnswerFate> asked; ///< who will have new slots to answer
    bool isForGood = false;  ///< some of what is lost has no place any more where it would be kept
    bool joinsSlots = false; ///< slots become longer
    QList<Crowd> crowds;
    Settled settled = Settled::Stays;
    Range settledAt;     ///< where it moves to
    int peopleAtCap = 0; ///< how many hold a name where a lowered cap would not let so many in; else 0
};

/// What a patch would do to a room; empty where its plan has problems. `keep` counts where the zone changes.
[[nodiscard]] std::optional<SettingsEffect> effectOn(const Room &room, const SettingsPatch &patch, Keep keep);

} // namespace yak
