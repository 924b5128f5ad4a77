#pragma once

#include "core/instant.h"
#include "i18n/kindtext.h"
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

/// A room as it is being thought up in a form. It holds what each kind needs, so that one can look at another kind and
/// come back; plan() is that of the present one.
struct NewRoomDraft
{
    RoomKind kind = RoomKind::Time;
    QString title;
    QString name;        ///< whose room it will be
    QList<QDate> dates;  ///< of `time`, `date` and `block`
    QList<int> weekdays; ///< of `weekday`, 1 is Monday
    QList<Block> blocks; ///< of `block`
    int nextBlockId = 1;
    QList<WallRange> hours{{9 * 60, 18 * 60}};
    QList<OwnHours> ownHours;            ///< no date stands in two of them
    QList<WeekdayHours> ownWeekdayHours; ///< of weekdays that have others than the usual ones
    QDate referenceWeek;                 ///< of a `weekday` room that is there already
    int slotMinutes = 30;
    QString zone;         ///< IANA name; empty while none is chosen
    qint64 duration = 60; ///< in units of the kind
    std::optional<Instant> deadline;
    AtDeadline atDeadline = AtDeadline::Close;
    std::optional<int> remindBefore; ///< minutes
    std::optional<int> cap;
    Visibility visibility = Visibility::Everyone;
    Viewers viewers = Viewers::Welcome;
    QString description;
    QString pin;
    QString password;
    QString invitation; ///< a code of the server, where it asks for one
    QString server;     ///< as typed

    [[nodiscard]] Plan plan() const;
    [[nodiscard]] RoomSettings settings() const;
    /// What is asked of a server. `homeZone` is the IANA name of where the organizer is; the room's may be another.
    [[nodiscard]] wire::Create request(const QString &deviceLabel, const QString &homeZone) const;

    /// What is wrong with it: the room's fields by their names on the wire, "name", "pin".
    [[nodiscard]] QList<Problem> problems(Instant now) const;
    /// Where the form shows a problem with a field of this name on the wire: weekdays and dates are two fields there,
    /// and all that a block has is one.
    [[nodiscard]] QString formField(const QString &wireName) const;

    friend bool operator==(const NewRoomDraft &, const NewRoomDraft &) = default;
};

/// Whether nothing has been picked yet that a grid could show.
[[nodiscard]] bool isBlank(const Plan &plan);

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
[[nodiscard]] QList<UnusualDay> unusualDays(const Plan &plan);

/// How many slots each date, or weekday, has if all have as many; empty where they differ or there are none.
[[nodiscard]] std::optional<int> slotsOfEachDay(const Plan &plan, const PlannedSlots &planned);

} // namespace yak
