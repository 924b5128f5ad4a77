#pragma once

#include <QString>

namespace yak::bench {

/// Medians, in milliseconds.
struct StartFigures
{
    double appMilliseconds = 0;
    double emptyMilliseconds = 0;
};

/// From the start of a process to the moment its window has been painted: the app, as somebody meets it who has never
/// used it, and a program that is an empty main window. Each of them is started so many times, in turns, after one
/// start that counts for nothing. Ends the program where one of them shows no window.
[[nodiscard]] StartFigures benchStart(const QString &app, const QString &empty, int rounds);

} // namespace yak::bench
