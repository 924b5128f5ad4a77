#pragma once

#include "core/instant.h"
#include "model/plan.h"
#include "model/settings.h"
#include "protocol/messages.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace yak {

/// Hours that some dates have instead of the usual ones.
struct OwnHours
{
    QList<QDate> dates;
    QList<WallRange> hours;

    friend bool operator==(const OwnHours &, const OwnHours &) = default;
};

/// A room of kind `time` as it is being thought up in a form.
struct NewRoomDraft
{
    QString title;
    QString name; ///< whose room it will be
    QList<QDate> dates;
    QList<WallRange> hours{{9 * 60, 18 * 60}};
    QList<OwnHours> ownHours; ///< no date stands in two of them
    int slotMinutes = 30;
    QString zone; ///< IANA name; empty while none is chosen
    qint64 duration = 60;
    std::optional<Instant> deadline;
    std::optional<int> cap;
    Visibility visibility = Visibility::Everyone;
    Viewers viewers = Viewers::Welcome;
    QString description;
    QString pin;
    QString password;
    QString server; ///< as typed

    [[nodiscard]] TimePlan plan() const;
    [[nodiscard]] RoomSettings settings() const;
    /// What is asked of a server.
    [[nodiscard]] wire::Create request(const QString &deviceLabel) const;

    /// What is wrong with it, by field, in the order of the form: the room's, "name", "pin".
    [[nodiscard]] QList<Problem> problems(Instant now) const;

    friend bool operator==(const NewRoomDraft &, const NewRoomDraft &) = default;
};

/// A date that has more or fewer slots than its hours say, because the clock changes on it.
struct UnusualDay
{
    QDate date;
    int slotCount = 0;
    int usualSlotCount = 0;
    bool hasDroppedPart = false; ///< the rest at its end is too short for a slot

    friend bool operator==(const UnusualDay &, const UnusualDay &) = default;
};

/// The days of a plan on which the clock changes within their hours. Empty for a plan with problems.
[[nodiscard]] QList<UnusualDay> unusualDays(const TimePlan &plan);

/// How many slots each date has if all have as many; empty where they differ or there are none.
[[nodiscard]] std::optional<int> slotsOfEachDay(const TimePlan &plan, const PlannedSlots &planned);

} // namespace yak
