#pragma once

#include "model/problem.h"
#include "model/slottable.h"
#include "model/wallrange.h"

#include <QList>
#include <QString>

/// What the plans of several kinds ask of their parts alike. For the plans' own sources.
namespace yak::planrules {

/// A slot length that is none of those allowed.
[[nodiscard]] QList<Problem> problemsOfSlotMinutes(int slotMinutes);

/// A zone that does not exist.
[[nodiscard]] QList<Problem> problemsOfZone(const QString &zone);

/// A stretch of hours that lies outside the day or ends where it starts.
[[nodiscard]] QList<Problem> problemsOfHours(WallRange range, const QString &field, const QString &subject);

/// No slots, too many, or some that overlap.
[[nodiscard]] QList<Problem> problemsOfSlots(const SlotTable &table, const QString &field);

} // namespace yak::planrules
