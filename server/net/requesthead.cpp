#include "net/requesthead.h"

#include <algorithm>

namespace yak::server::requesthead {

namespace {

constexpr QByteArrayView kEnd = "\r\n\r\n";

} // namespace

qsizetype endOf(QByteArrayView bytes, qsizetype from)
{
    // The end may have begun in what was there before.
    const qsizetype begin = std::max<qsizetype>(0, from - kEnd.size() + 1);
    const qsizetype found = bytes.indexOf(kEnd, begin);
    return found < 0 ? -1 : found + kEnd.size();
}

QList<QByteArray> values(QByteArrayView head, QByteArrayView name)
{
    QList<QByteArray> found;
    for (const QByteArray &line : head.toByteArray().split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon == name.size() && line.left(colon).compare(name, Qt::CaseInsensitive) == 0)
            found.append(line.mid(colon + 1).trimmed());
    }
    return found;
}

} // namespace yak::server::requesthead
