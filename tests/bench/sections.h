#pragma once

#include "benchline.h"

#include <functional>

namespace yak::bench {

/// What is measured, and how often.
struct Setup
{
    QString app;
    QString server;
    QString self; ///< the bench's own program
    int rounds = 7;
};

/// A part of the bench that can be run alone.
struct Section
{
    enum class Needs { Nothing, Postgresql };
    enum class When { Always, Asked }; ///< Asked: it takes minutes

    QString name;
    QString words; ///< what it is about, for who waits
    std::function<QList<BenchLine>()> lines;
    Needs needs = Needs::Nothing;
    When when = When::Always;
};

[[nodiscard]] QList<Section> allSections(const Setup &setup);

} // namespace yak::bench
