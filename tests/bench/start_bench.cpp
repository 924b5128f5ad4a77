#include "start_bench.h"

#include "benchclient.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

namespace yak::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 30'000;

double millisecondsToFirstPaint(const QString &program, const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_LOGGING_RULES"_s, u"yak.ui.debug=true"_s);
    process.setProcessEnvironment(environment);
    process.setReadChannel(QProcess::StandardError);
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    while (process.waitForReadyRead(kPatienceMs)) {
        while (process.canReadLine()) {
            if (!process.readLine().contains("first paint"))
                continue;
            const auto taken = static_cast<double>(timer.nsecsElapsed()) / 1e6;
            process.kill();
            process.waitForFinished(kPatienceMs);
            return taken;
        }
    }
    qFatal("start benchmark: %s shows no window", qUtf8Printable(program));
}

} // namespace

StartFigures benchStart(const QString &app, const QString &empty, int rounds)
{
    QList<double> appTimes;
    QList<double> emptyTimes;
    for (int round = 0; round <= rounds; ++round) {
        const QTemporaryDir data; // of somebody new
        const double ours = millisecondsToFirstPaint(app, {u"--data"_s, data.path()});
        const double control = millisecondsToFirstPaint(empty, {});
        if (round == 0)
            continue;
        appTimes.append(ours);
        emptyTimes.append(control);
    }
    return {median(appTimes), median(emptyTimes)};
}

} // namespace yak::bench
