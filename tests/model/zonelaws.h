#pragma once

#include "core/zone.h"

#include <QDate>
#include <QList>
#include <QString>

#include <functional>

/// What must hold of every civil day of every zone, and the days to look at.
namespace yak::zonelaws {

inline constexpr int kFirstYear = 2020;
inline constexpr int kLastYear = 2037; // the rules are listed that far; beyond it nobody has decided anything

/// The span of the years above in UTC.
[[nodiscard]] TimeSpan years();

/// Calls `visit` for each date of the years.
void forEachDate(const std::function<void(QDate)> &visit);

/// The dates within one day of a change of the zone's offset, and the first of each month.
[[nodiscard]] QList<QDate> tellingDates(const Zone &zone);

/// What is wrong with the slots of a whole civil day; empty where all is well. A day that the zone skips must be
/// refused, any other day must be cut into slots that: are sorted, unique and contiguous, together as long as the day
/// lasts (less a rest that is no slot), lie on that date by the zone's own clock, and are found again from their wall
/// time.
[[nodiscard]] QString brokenLaw(const Zone &zone, QDate date, int slotMinutes);

} // namespace yak::zonelaws
