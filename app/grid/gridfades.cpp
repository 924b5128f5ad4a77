#include "grid/gridfades.h"

#include <algorithm>

namespace yak {

namespace {

int between(int from, int to, qint64 elapsed)
{
    const qint64 part = std::clamp<qint64>(elapsed, 0, GridFades::kMilliseconds);
    return static_cast<int>(from + (to - from) * part / GridFades::kMilliseconds);
}

} // namespace

QRgb GridFades::shown(qsizetype slot, QRgb to) const
{
    const auto found = m_fades.constFind(slot);
    if (found == m_fades.constEnd())
        return to;
    const qint64 elapsed = m_now - found->startedAt;
    return qRgb(between(qRed(found->from), qRed(to), elapsed), between(qGreen(found->from), qGreen(to), elapsed),
                between(qBlue(found->from), qBlue(to), elapsed));
}

QList<qsizetype> GridFades::advance(qint64 now)
{
    m_now = now;
    const QList<qsizetype> moving = m_fades.keys();
    m_fades.removeIf([now](auto fade) { return now - fade.value().startedAt >= kMilliseconds; });
    return moving;
}

} // namespace yak
