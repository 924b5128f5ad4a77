#pragma once

#include "model/event.h"
#include "optimizer/ranking.h"

#include <QStringList>

namespace yak::test {

struct Trial;

/// A trial as one can read it and write it down as a test, line by line.
[[nodiscard]] QStringList inWords(const Trial &trial);

/// What was painted or set.
[[nodiscard]] QString inWords(const EventBody &event);

/// A ranking, one entry a line.
[[nodiscard]] QStringList inWords(const Ranking &ranking);

} // namespace yak::test
