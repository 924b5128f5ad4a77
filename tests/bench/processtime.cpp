#include "processtime.h"

#include <QFile>
#include <QList>

#include <unistd.h>

namespace yak::bench {

using namespace Qt::StringLiterals;

double processMilliseconds(qint64 process)
{
    QFile file(u"/proc/%1/stat"_s.arg(process));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("there is no process %lld", process);
    // The name may hold anything; behind it come the state, ten numbers, and the time spent as a user and as the
    // system.
    const QByteArray text = file.readAll();
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    const double ticks = fields.value(11).toDouble() + fields.value(12).toDouble();
    return ticks * 1e3 / static_cast<double>(sysconf(_SC_CLK_TCK));
}

} // namespace yak::bench
