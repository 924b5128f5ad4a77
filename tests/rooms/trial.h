#pragma once

#include "model/event.h"
#include "optimizer/whatif.h"
#include "randomroom.h"

#include <QStringList>

#include <array>

namespace yak::test {

/// A room, what happens in it, and what is asked of it then.
struct Trial
{
    enum class Kind { Line, Ring, Chains, Zones, Long };

    Kind kind = Kind::Line;
    RandomRoom drawn;
    QList<EventBody> events;
    QList<RankingQuestion> questions;
    WhatIf whatIf; ///< often nothing; about the first question
};

/// By kind: what many of them are called.
inline constexpr std::array kKindNames{"lines", "rings", "chains", "across zones", "long"};

/// The trial number `number` of a seed: always the same one.
[[nodiscard]] Trial drawTrial(quint64 seed, quint64 number);

struct Verdict
{
    qint64 entries = 0;        ///< how many entries the rankings had that were compared
    QStringList disagreements; ///< line by line, where the optimizer is not what it has to be; empty where it is
};

/// Plays a trial. Availability kept by events is held against one built anew and counted afresh, ranking and what-if
/// against bruteForce().
[[nodiscard]] Verdict judge(const Trial &trial);

} // namespace yak::test
