#pragma once

#include "core/result.h"
#include "model/blockplan.h"
#include "model/dateplan.h"
#include "model/timeplan.h"
#include "model/weekdayplan.h"

#include <variant>

namespace yak {

/// What an organizer gives, by kind of room. Each kind says in a header of its own what is wrong with it, which slots
/// it makes and how a table cuts their extent up; nothing after the slot table knows of kinds.
using Plan = std::variant<TimePlan, BlockPlan, DatePlan, WeekdayPlan>;

/// The slots of a plan. Only the server calls this for a room; clients call it for a preview.
/// Fails with the first problem that problemsOf() reports.
[[nodiscard]] Result<PlannedSlots> makeSlots(const Plan &plan);

/// What is wrong with a plan, by field; empty where nothing is.
[[nodiscard]] QList<Problem> problemsOf(const Plan &plan);

/// The table of a room with this plan whose slots have this extent: the way slots travel and are stored.
[[nodiscard]] SlotTable slotTableOf(const Plan &plan, const Ranges &ranges);

/// The length of the plan's slots in axis units: minutes of a slot, 1 where a slot is a day or a block.
[[nodiscard]] qint64 unitsPerSlot(const Plan &plan);

/// "time", "block", "date" or "weekday", for the wire and the database.
[[nodiscard]] QString kindName(const Plan &plan);

/// The zone of a plan's wall times; empty where it has none: a `date` room, and blocks without hours.
[[nodiscard]] QString zoneId(const Plan &plan);

/// The dates a plan names, sorted; none for a `weekday` room.
[[nodiscard]] QList<QDate> datesOf(const Plan &plan);

/// The plan with what the server fills in: where a `weekday` room's reference week was left out, that of `before` or
/// else the present one; and a `block` room's next id never goes below that of `before`, also when an older plan is
/// brought back.
[[nodiscard]] Plan completed(Plan plan, Instant now, const Plan *before = nullptr);

} // namespace yak
