#include "dialogs/blockpresets.h"

#include <QCoreApplication>

namespace yak::blockpresets {

namespace {

constexpr int kPeriods = 7;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(yak::BlocksEditor)
};

} // namespace

QStringList dayParts()
{
    return {Words::tr("Morning"), Words::tr("Afternoon"), Words::tr("Evening")};
}

QStringList meals()
{
    return {Words::tr("Lunch"), Words::tr("Dinner")};
}

QStringList periods()
{
    QStringList names;
    for (int i = 1; i <= kPeriods; ++i) {
        //: A lesson of a school day: "Period 1". Korean: "%1교시"
        names.append(Words::tr("Period %1").arg(i));
    }
    return names;
}

QStringList all()
{
    return dayParts() + meals() + periods();
}

} // namespace yak::blockpresets
