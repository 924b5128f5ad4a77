#include "kindrooms.h"

#include "model/plan.h"
#include "roomrig.h"

namespace yak {

using namespace Qt::StringLiterals;

namespace {

const QDate kMonday(2026, 11, 23);

Plan planOf(RoomKind kind)
{
    QList<QDate> workdays;
    for (int day = 0; day < 5; ++day)
        workdays.append(kMonday.addDays(day));
    switch (kind) {
    case RoomKind::Time:
        return exampleRoom().settings.plan;
    case RoomKind::Block:
        return BlockPlan{u"Asia/Seoul"_s,
                         workdays,
                         {{1, u"오전"_s, WallRange{9 * 60, 12 * 60}, {}},
                          {2, u"오후"_s, WallRange{13 * 60, 18 * 60}, {}},
                          {3, u"저녁"_s, {}, 2}},
                         4};
    case RoomKind::Date: {
        DatePlan plan;
        for (int day = 0; day < 21; ++day) {
            if (kMonday.addDays(day).dayOfWeek() != Qt::Sunday)
                plan.dates.append(kMonday.addDays(day));
        }
        return plan;
    }
    case RoomKind::Weekday: {
        WeekdayPlan plan{u"Asia/Seoul"_s, 60, {}, kMonday};
        for (int weekday = Qt::Monday; weekday <= Qt::Saturday; ++weekday)
            plan.days.append({weekday, {{9 * 60, 18 * 60}}});
        return plan;
    }
    }
    Q_UNREACHABLE();
}

qint64 durationOf(RoomKind kind)
{
    switch (kind) {
    case RoomKind::Time:
        return 90;
    case RoomKind::Block:
        return 1;
    case RoomKind::Date:
        return 2;
    case RoomKind::Weekday:
        return 120;
    }
    Q_UNREACHABLE();
}

/// A week where slots are days.
int slotsADay(const Room &room)
{
    switch (kindOf(room.settings.plan)) {
    case RoomKind::Time:
        return 18;
    case RoomKind::Block:
        return 3;
    case RoomKind::Date:
        return 6;
    case RoomKind::Weekday:
        return 9;
    }
    Q_UNREACHABLE();
}

} // namespace

Room roomOfKind(RoomKind kind)
{
    Room room = exampleRoom();
    room.settings.plan = planOf(kind);
    room.settings.duration = durationOf(kind);
    room.slotTable = makeSlots(room.settings.plan)->table;
    return room;
}

Stroke exampleStroke(int number, const Room &room)
{
    const int size = slotsADay(room);
    const int length = std::max(1, size * 8 / 18);
    Stroke stroke;
    for (int day = 0; day * size < room.slotTable.size(); ++day) {
        const int from = day * size + (number * 5 + day * 3) % (size - length + 1);
        for (int slot = from; slot < from + length; ++slot) {
            const SlotState state = slot == from && length > 1 ? SlotState::IfNeeded : SlotState::Yes;
            stroke.append({state, {room.slotTable.range(slot)}});
        }
    }
    return stroke;
}

Stroke strokeOver(int day, SlotState state, const Room &room)
{
    const int size = slotsADay(room);
    Ranges ranges;
    for (int slot = day * size; slot < (day + 1) * size; ++slot)
        ranges.append(room.slotTable.range(slot));
    return {{state, ranges}};
}

} // namespace yak
