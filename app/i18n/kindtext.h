#pragma once

#include "core/zone.h"
#include "i18n/timetext.h"
#include "model/plan.h"

#include <memory>
#include <optional>

namespace yak {

/// The kinds of room, in the order of Plan's alternatives.
enum class RoomKind { Time, Block, Date, Weekday };

[[nodiscard]] RoomKind kindOf(const Plan &plan);

/// Whose clock the times of a room are told by.
enum class ZoneUse {
    None,    ///< nobody's: a date is the same everywhere
    Rooms,   ///< the room's
    Viewers, ///< that of whoever looks
};

/// The words for what a room's axis is made of: slots, windows, lengths, settled times. Each kind of room has its own.
/// A value behind a pointer; make it anew when plan, zone or style change.
class KindText
{
    Q_DECLARE_TR_FUNCTIONS(yak::KindText)

public:
    virtual ~KindText() = default;

    /// Each stretch of these units (in canonical form) by itself: "Wed, Nov 26, 14:00–15:30", "Thu, Jul 2",
    /// "7월 2일 (목)–4일 (토), 3일", "7월 2일 (목) 오전", "매주 월요일 13:00–14:00".
    [[nodiscard]] virtual QStringList stretches(const Ranges &units) const = 0;
    /// The same as one text.
    [[nodiscard]] QString when(const Ranges &units) const;

    /// Where a stretch starts, as short as can be, for small places: "Wed 25, 14:00", "Thu 2", "Thu 2, Morning".
    [[nodiscard]] virtual QString shortStart(qint64 unit) const = 0;
    /// Where a stretch starts, for whom the rest is known: "14:00", "Jul 2", "Morning".
    [[nodiscard]] virtual QString start(qint64 unit) const = 0;
    /// "Also at 14:30 and 15:00": further starts, a list of start().
    [[nodiscard]] virtual QString alsoAt(const QString &starts) const = 0;
    /// "1 h 30 min", "3 days", "2 blocks".
    [[nodiscard]] virtual QString length(qint64 units) const = 0;

    [[nodiscard]] virtual ZoneUse zoneUse() const = 0;
    /// The real time from the first to the last of these units, for the offsets of zones; empty where there is none.
    [[nodiscard]] virtual std::optional<TimeSpan> span(const Ranges &units) const = 0;

protected:
    explicit KindText(TimeText words) : m_words(std::move(words)) {}
    KindText(const KindText &) = default;
    KindText &operator=(const KindText &) = default;

    [[nodiscard]] const TimeText &words() const { return m_words; }
    /// "Wed 25".
    [[nodiscard]] QString shortDate(QDate date) const;

private:
    TimeText m_words;
};

/// The words of a plan's kind, with times on the clock of `viewer` where that kind has times of the viewer's.
[[nodiscard]] std::shared_ptr<const KindText> kindText(const Plan &plan, const TimeText &words, const Zone &viewer);

/// A length in the units of a kind: "1 h 30 min", "3 days", "2 blocks".
[[nodiscard]] QString lengthText(RoomKind kind, qint64 units);

/// So many slots of a kind: "3 slots", "3 days", "2 blocks".
[[nodiscard]] QString slotCountText(RoomKind kind, int count);

/// The windows of a kind that suit the most people, as a heading: "Best times", "Best dates".
[[nodiscard]] QString bestText(RoomKind kind);

/// What a plan of a kind sets: "dates and hours", "dates and blocks", "dates", "weekdays and hours".
[[nodiscard]] QString planText(RoomKind kind);

/// How many minutes the viewer's clock is ahead of the room's in the plan's reference week.
[[nodiscard]] int weekShift(const WeekdayPlan &plan, const Zone &viewer);

/// A block's hours in words; empty where it has none.
[[nodiscard]] QString hoursOf(const Block &block, const TimeText &words);

} // namespace yak
