#include "i18n/kindtext.h"

#include "i18n/wordlist.h"

#include <algorithm>
#include <tuple>

namespace yak {

namespace {

/// Stretches of real time, keyed by UTC minutes.
class TimeKindText final : public KindText
{
    Q_DECLARE_TR_FUNCTIONS(yak::TimeKindText)

public:
    TimeKindText(const TimeText &words, const Zone &viewer) : KindText(words), m_zone(viewer) {}

    [[nodiscard]] QStringList stretches(const Ranges &units) const override
    {
        QStringList all;
        for (const Range &range : units)
            all.append(words().window(range, m_zone));
        return all;
    }
    [[nodiscard]] QString shortStart(qint64 unit) const override
    {
        const WallTime wall = m_zone.wallTime(Instant::fromMinutes(unit));
        //: %1 is a date as short as "Wed 25", %2 a time of day
        return tr("%1, %2", "short date, time").arg(shortDate(wall.date), words().time(wall.minuteOfDay));
    }
    [[nodiscard]] QString start(qint64 unit) const override
    {
        return words().time(m_zone.wallTime(Instant::fromMinutes(unit)).minuteOfDay);
    }
    [[nodiscard]] QString alsoAt(const QString &starts) const override
    {
        //: %1 are times of day at which the same people could start as well
        return tr("Also at %1").arg(starts);
    }
    [[nodiscard]] QString length(qint64 units) const override { return lengthText(RoomKind::Time, units); }
    [[nodiscard]] ZoneUse zoneUse() const override { return ZoneUse::Viewers; }
    [[nodiscard]] std::optional<TimeSpan> span(const Ranges &units) const override
    {
        if (units.isEmpty())
            return std::nullopt;
        return TimeSpan{Instant::fromMinutes(units.first().from), Instant::fromMinutes(units.last().to)};
    }

private:
    Zone m_zone;
};

/// Whole days, the same everywhere.
class DateKindText final : public KindText
{
    Q_DECLARE_TR_FUNCTIONS(yak::DateKindText)

public:
    explicit DateKindText(const TimeText &words) : KindText(words) {}

    [[nodiscard]] QStringList stretches(const Ranges &units) const override
    {
        QStringList all;
        for (const Range &range : units)
            all.append(words().days(dateOfEpochDay(range.from), dateOfEpochDay(range.to - 1)));
        return all;
    }
    [[nodiscard]] QString shortStart(qint64 unit) const override { return shortDate(dateOfEpochDay(unit)); }
    [[nodiscard]] QString start(qint64 unit) const override { return words().dayOfMonth(dateOfEpochDay(unit)); }
    [[nodiscard]] QString alsoAt(const QString &starts) const override
    {
        //: %1 are dates on which the same people could start as well
        return tr("Also from %1", "dates").arg(starts);
    }
    [[nodiscard]] QString length(qint64 units) const override { return lengthText(RoomKind::Date, units); }
    [[nodiscard]] ZoneUse zoneUse() const override { return ZoneUse::None; }
    [[nodiscard]] std::optional<TimeSpan> span(const Ranges &) const override { return std::nullopt; }
};

/// Named blocks on dates.
class BlockKindText final : public KindText
{
    Q_DECLARE_TR_FUNCTIONS(yak::BlockKindText)

public:
    BlockKindText(const BlockPlan &plan, const TimeText &words) : KindText(words), m_plan(plan) {}

    [[nodiscard]] QStringList stretches(const Ranges &units) const override
    {
        std::vector<Place> places;
        for (const Range &range : units) {
            for (SlotKey key = range.from; key < range.to; ++key)
                places.push_back(placeOf(key));
        }
        std::sort(places.begin(), places.end());
        QStringList all;
        for (size_t first = 0; first < places.size();) {
            size_t last = first;
            while (last + 1 < places.size() && places[last + 1].date == places[first].date &&
                   places[last + 1].row == places[last].row + 1)
                ++last;
            all.append(stretch(places[first], places[last]));
            first = last + 1;
        }
        return all;
    }
    [[nodiscard]] QString shortStart(qint64 unit) const override
    {
        //: %1 is a date as short as "Wed 25", %2 the name of a block
        return tr("%1, %2", "short date, block").arg(shortDate(dateOfBlockKey(unit)), start(unit));
    }
    [[nodiscard]] QString start(qint64 unit) const override
    {
        const Block *block = m_plan.block(blockIdOf(unit));
        return block ? block->name : tr("a former block");
    }
    [[nodiscard]] QString alsoAt(const QString &starts) const override
    {
        //: %1 are names of blocks with which the same people could start as well
        return tr("Also from %1", "blocks").arg(starts);
    }
    [[nodiscard]] QString length(qint64 units) const override { return lengthText(RoomKind::Block, units); }
    [[nodiscard]] ZoneUse zoneUse() const override
    {
        const bool hasHours =
            std::ranges::any_of(m_plan.blocks, [](const Block &block) { return block.hours.has_value(); });
        return hasHours ? ZoneUse::Rooms : ZoneUse::None;
    }
    [[nodiscard]] std::optional<TimeSpan> span(const Ranges &) const override
    {
        const auto zone = Zone::find(m_plan.zone);
        if (!zone || m_plan.dates.isEmpty())
            return std::nullopt;
        return TimeSpan{zone->resolve(m_plan.dates.first(), 0).first, zone->resolve(m_plan.dates.last(), 1440).first};
    }

private:
    struct Place
    {
        QDate date;
        qsizetype row = 0;
        SlotKey key = 0;

        friend bool operator<(const Place &a, const Place &b)
        {
            return std::tie(a.date, a.row, a.key) < std::tie(b.date, b.row, b.key);
        }
    };

    [[nodiscard]] Place placeOf(SlotKey key) const
    {
        const auto found = std::ranges::find(m_plan.blocks, blockIdOf(key), &Block::id);
        return {dateOfBlockKey(key), found - m_plan.blocks.begin(), key};
    }

    [[nodiscard]] QString stretch(const Place &first, const Place &last) const
    {
        QString names = start(first.key);
        if (last.row == first.row + 1)
            names = wordList(words().locale(), {names, start(last.key)});
        else if (last.row != first.row) //: From one block to another: "1st period–3rd period"
            names = tr("%1–%2", "blocks").arg(names, start(last.key));
        const Block *from = m_plan.block(blockIdOf(first.key));
        const Block *to = m_plan.block(blockIdOf(last.key));
        //: %1 is a date, %2 the name of a block. Korean has no comma there.
        const QString plain = tr("%1, %2", "date, block").arg(words().date(first.date), names);
        if (!from || !to || !from->hours || !to->hours)
            return plain;
        //: A date with a block and, in parentheses, its hours
        return tr("%1 (%2)", "block (hours)").arg(plain, words().timeRange(from->hours->from, to->hours->to));
    }

    BlockPlan m_plan;
};

/// Stretches of every week.
class WeekdayKindText final : public KindText
{
    Q_DECLARE_TR_FUNCTIONS(yak::WeekdayKindText)

public:
    WeekdayKindText(const WeekdayPlan &plan, const TimeText &words, const Zone &viewer)
        : KindText(words), m_plan(plan), m_shift(weekShift(plan, viewer))
    {
    }

    [[nodiscard]] QStringList stretches(const Ranges &units) const override
    {
        Ranges whole = units;
        // The week is a ring: what ends with it goes on where it begins.
        if (whole.size() > 1 && whole.last().to == kMinutesPerWeek && whole.first().from == 0) {
            whole.last().to += whole.first().to;
            whole.removeFirst();
        }
        QStringList all;
        for (const Range &range : std::as_const(whole))
            all.append(stretch(range));
        return all;
    }
    [[nodiscard]] QString shortStart(qint64 unit) const override
    {
        const qint64 minute = shown(unit);
        //: %1 is a weekday as short as "Mon", %2 a time of day
        return tr("%1, %2", "short weekday, time").arg(words().weekday(dayAt(minute)), timeAt(minute));
    }
    [[nodiscard]] QString start(qint64 unit) const override { return timeAt(shown(unit)); }
    [[nodiscard]] QString alsoAt(const QString &starts) const override { return tr("Also at %1").arg(starts); }
    [[nodiscard]] QString length(qint64 units) const override { return lengthText(RoomKind::Weekday, units); }
    [[nodiscard]] ZoneUse zoneUse() const override { return ZoneUse::Viewers; }
    [[nodiscard]] std::optional<TimeSpan> span(const Ranges &) const override
    {
        const auto zone = Zone::find(m_plan.zone);
        if (!zone || m_plan.referenceWeek.isNull())
            return std::nullopt;
        // What a whole week is turned by is read at its start.
        const Instant monday = instantInWeek(*zone, m_plan.referenceWeek, 0);
        return TimeSpan{monday, Instant::fromMinutes(monday.minutes() + 1)};
    }

private:
    [[nodiscard]] qint64 shown(qint64 unit) const
    {
        return ((unit + m_shift) % kMinutesPerWeek + kMinutesPerWeek) % kMinutesPerWeek;
    }
    [[nodiscard]] static Qt::DayOfWeek dayAt(qint64 minute)
    {
        return static_cast<Qt::DayOfWeek>(minute / kMinutesPerDay % 7 + 1);
    }
    [[nodiscard]] QString timeAt(qint64 minute) const
    {
        return words().time(static_cast<int>(minute % kMinutesPerDay));
    }
    [[nodiscard]] QString dayName(qint64 minute) const { return words().locale().standaloneDayName(dayAt(minute)); }

    [[nodiscard]] QString stretch(Range range) const
    {
        const qint64 from = shown(range.from);
        const qint64 to = from + range.length();
        const qint64 midnight = from - from % kMinutesPerDay;
        if (to <= midnight + kMinutesPerDay) {
            //: %1 is a weekday in full, %2 hours: a stretch of every week
            return tr("Every %1, %2", "weekday, hours")
                .arg(dayName(from),
                     words().timeRange(static_cast<int>(from - midnight), static_cast<int>(to - midnight)));
        }
        //: %1 and %3 are weekdays in full, %2 and %4 times of day: a stretch of every week over midnight
        return tr("Every %1, %2 – %3, %4", "weekday, time – weekday, time")
            .arg(dayName(from), timeAt(from), dayName(to), timeAt(to));
    }

    WeekdayPlan m_plan;
    int m_shift = 0;
};

} // namespace

RoomKind kindOf(const Plan &plan)
{
    return static_cast<RoomKind>(plan.index());
}

QString KindText::when(const Ranges &units) const
{
    const QStringList all = stretches(units);
    return all.size() == 1 ? all.first() : wordList(m_words.locale(), all);
}

QString KindText::shortDate(QDate date) const
{
    //: %1 is a weekday ("Wed"), %2 a day of the month. Korean: "%2일 (%1)"
    return tr("%1 %2", "weekday, day of the month")
        .arg(m_words.weekday(static_cast<Qt::DayOfWeek>(date.dayOfWeek())), m_words.locale().toString(date.day()));
}

std::shared_ptr<const KindText> kindText(const Plan &plan, const TimeText &words, const Zone &viewer)
{
    struct Maker
    {
        const TimeText &words;
        const Zone &viewer;

        std::shared_ptr<const KindText> operator()(const TimePlan &) const
        {
            return std::make_shared<TimeKindText>(words, viewer);
        }
        std::shared_ptr<const KindText> operator()(const BlockPlan &plan) const
        {
            return std::make_shared<BlockKindText>(plan, words);
        }
        std::shared_ptr<const KindText> operator()(const DatePlan &) const
        {
            return std::make_shared<DateKindText>(words);
        }
        std::shared_ptr<const KindText> operator()(const WeekdayPlan &plan) const
        {
            return std::make_shared<WeekdayKindText>(plan, words, viewer);
        }
    };
    return std::visit(Maker{words, viewer}, plan);
}

QString lengthText(RoomKind kind, qint64 units)
{
    switch (kind) {
    case RoomKind::Time:
    case RoomKind::Weekday:
        return TimeText::duration(units);
    case RoomKind::Date:
        return KindText::tr("%n day(s)", "length", static_cast<int>(units));
    case RoomKind::Block:
        return KindText::tr("%n block(s)", "length", static_cast<int>(units));
    }
    Q_UNREACHABLE();
}

QString slotCountText(RoomKind kind, int count)
{
    switch (kind) {
    case RoomKind::Time:
    case RoomKind::Weekday:
        return KindText::tr("%n slot(s)", nullptr, count);
    case RoomKind::Date:
    case RoomKind::Block:
        return lengthText(kind, count);
    }
    Q_UNREACHABLE();
}

QString bestText(RoomKind kind)
{
    switch (kind) {
    case RoomKind::Time:
    case RoomKind::Weekday:
        return KindText::tr("Best times");
    case RoomKind::Block:
        return KindText::tr("Best times", "blocks of a day");
    case RoomKind::Date:
        return KindText::tr("Best dates");
    }
    Q_UNREACHABLE();
}

QString planText(RoomKind kind)
{
    switch (kind) {
    case RoomKind::Time:
        return KindText::tr("dates and hours");
    case RoomKind::Block:
        return KindText::tr("dates and blocks");
    case RoomKind::Date:
        return KindText::tr("dates");
    case RoomKind::Weekday:
        return KindText::tr("weekdays and hours");
    }
    Q_UNREACHABLE();
}

int weekShift(const WeekdayPlan &plan, const Zone &viewer)
{
    const auto zone = Zone::find(plan.zone);
    if (!zone || plan.referenceWeek.isNull())
        return 0;
    const Instant monday = instantInWeek(*zone, plan.referenceWeek, 0);
    return viewer.offsetMinutes(monday) - zone->offsetMinutes(monday);
}

QString hoursOf(const Block &block, const TimeText &words)
{
    return block.hours ? words.timeRange(block.hours->from, block.hours->to) : QString();
}

} // namespace yak
