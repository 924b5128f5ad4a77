#include "grid/gridspeech.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace yak {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(yak::Grid)
};

} // namespace

QString wordOf(SlotState state)
{
    switch (state) {
    case SlotState::None:
        return Words::tr("not answered");
    case SlotState::No:
        return Words::tr("no");
    case SlotState::IfNeeded:
        return Words::tr("if needed");
    case SlotState::Yes:
        return Words::tr("yes");
    }
    Q_UNREACHABLE();
}

QString contentOf(const GridScene &scene, qsizetype slot)
{
    if (!scene.difference.empty()) {
        const SlotDifference &difference = scene.difference[static_cast<size_t>(slot)];
        if (difference.kind() != SlotDifference::Kind::Same)
            //: What became of a cell: %1 is the state now, %2 the one before, such as "yes" or "not answered"
            return Words::tr("%1, before: %2").arg(wordOf(difference.after), wordOf(difference.before));
        if (scene.differenceGround == DifferenceGround::Veiled)
            return Words::tr("unchanged");
    }
    if (scene.mode == GridMode::Mine)
        return wordOf(scene.stateOf(slot));
    const Headcount &count = scene.headcounts[slot];
    const QLocale locale;
    //: %1 of %2 people can come. Korean: "%2명 중 %1명 가능"
    const QString in = Words::tr("%1 of %2 in").arg(locale.toString(count.in), locale.toString(scene.people));
    if (count.ifNeeded == 0)
        return in;
    //: %1 is "5 of 7 in", %2 how many more could come if it must be
    return Words::tr("%1, %2 more if needed").arg(in, locale.toString(count.ifNeeded));
}

QString describe(const GridScene &scene, qsizetype slot)
{
    const QString content = contentOf(scene, slot);
    const QString note = scene.noteOf(slot).spoken;
    //: A cell in words: %1 the day and time, %2 what was answered
    const QString all = Words::tr("%1, %2", "cell, answer").arg(scene.layout.nameOf(slot), content);
    //: A cell in words: %1 the day, time and answer, %2 how many places are free
    return note.isEmpty() ? all : Words::tr("%1, %2", "cell, free places").arg(all, note);
}

QString hintFor(const GridScene &scene)
{
    if (scene.layout.isEmpty())
        return {};
    if (scene.mode == GridMode::Mine) {
        const bool isUntouched = std::all_of(scene.states.begin(), scene.states.end(),
                                             [](SlotState state) { return state == SlotState::None; });
        return isUntouched ? scene.layout.words().paintHint : QString();
    }
    const bool isUntouched = std::all_of(scene.headcounts.begin(), scene.headcounts.end(), [](const Headcount &count) {
        return count.in + count.ifNeeded + count.out == 0;
    });
    return isUntouched ? Words::tr("Nobody has answered yet.") : QString();
}

} // namespace yak
