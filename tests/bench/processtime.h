#pragma once

#include <QtGlobal>

namespace yak::bench {

/// How much time of the processors a process has used so far, all its threads and the system's work for it included;
/// in milliseconds, to about ten. Ends the program where there is no such process.
[[nodiscard]] double processMilliseconds(qint64 process);

} // namespace yak::bench
