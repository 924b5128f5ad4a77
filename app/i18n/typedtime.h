#pragma once

#include <QStringView>

#include <optional>

namespace yak {

/// The minute of the day somebody typed, in any of the ways people write it: "9", "930", "9:30", "14.30", "2pm",
/// "2:30 p.m.", "오후 2시", "오후2:30", "9시 반", "noon", "정오", "자정", "24:00". 0 to 1440; empty where it is no
/// time.
[[nodiscard]] std::optional<int> typedTime(QStringView text);

/// The minutes somebody typed as a length: "90", "1:30", "1.5 h", "1h30", "50 min", "1시간 반", "1시간 30분", "2일".
/// Empty where it is no length or zero.
[[nodiscard]] std::optional<int> typedDuration(QStringView text);

} // namespace yak
