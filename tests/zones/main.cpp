#include "zonelaws.h"

#include <QAtomicInteger>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QMutex>
#include <QThreadPool>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

/// What was looked at and what was found wrong; shared by the threads that look.
struct Tally
{
    QAtomicInteger<qint64> days = 0;
    QAtomicInteger<qint64> skipped = 0;
    QMutex mutex;
    QStringList broken;
};

void checkZone(const QString &id, Tally &tally)
{
    const yak::Zone zone = *yak::Zone::find(id);
    yak::zonelaws::forEachDate([&](QDate date) {
        const QString broken = yak::zonelaws::brokenLaw(zone, date, 15);
        ++tally.days;
        if (!zone.civilDay(date))
            ++tally.skipped;
        if (broken.isEmpty())
            return;
        const QMutexLocker lock(&tally.mutex);
        tally.broken.append(id + u' ' + date.toString(Qt::ISODate) + u": "_s + broken);
    });
}

} // namespace

/// Cuts every civil day of every zone of 2020-2037 into slots and checks the laws of zonelaws.h. Exits with 1 where one
/// is broken.
int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    QElapsedTimer timer;
    timer.start();
    const QStringList ids = yak::Zone::ids();
    Tally tally;
    QThreadPool pool;
    for (const QString &id : ids)
        pool.start([&tally, id] { checkZone(id, tally); });
    pool.waitForDone();

    tally.broken.sort();
    for (const QString &line : std::as_const(tally.broken))
        std::fprintf(stderr, "%s\n", qPrintable(line));
    std::printf("%lld zones (rules %s), %lld days of %d-%d, %lld of them skipped by their zone, %lld wrong, %.1f s\n",
                static_cast<long long>(ids.size()), qPrintable(yak::Zone::databaseVersion()),
                static_cast<long long>(tally.days.loadRelaxed()), yak::zonelaws::kFirstYear, yak::zonelaws::kLastYear,
                static_cast<long long>(tally.skipped.loadRelaxed()), static_cast<long long>(tally.broken.size()),
                static_cast<double>(timer.elapsed()) / 1000);
    const bool looked = tally.days.loadRelaxed() > 0;
    return tally.broken.isEmpty() && looked ? 0 : 1;
}
