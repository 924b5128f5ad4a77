#include "grid/gridfader.h"

#include <QTimerEvent>

namespace yak {

namespace {

constexpr int kTick = 16; // milliseconds

} // namespace

GridFader::GridFader(GridFades &fades) : m_fades(fades)
{
    m_clock.start();
}

void GridFader::fadeFrom(const FormerFills &before)
{
    const qint64 now = m_clock.elapsed();
    for (const auto &[slot, color] : before)
        m_fades.start(slot, m_fades.shown(slot, color), now);
    Q_EMIT moved(m_fades.advance(now));
    m_timer.start(kTick, this);
}

void GridFader::stop()
{
    m_fades.clear();
    m_timer.stop();
}

void GridFader::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return;
    Q_EMIT moved(m_fades.advance(m_clock.elapsed()));
    if (m_fades.isEmpty())
        m_timer.stop();
}

} // namespace yak
