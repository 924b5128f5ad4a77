#pragma once

#include <QHash>
#include <QRgb>

#include <span>

namespace yak {

/// Slots whose color is on its way from what it was to what it is: others' strokes fade in, so that a change is seen
/// without a jump. Time is given in milliseconds of any steady clock. A value.
class GridFades
{
public:
    static constexpr qint64 kMilliseconds = 150;

    [[nodiscard]] bool isEmpty() const { return m_fades.isEmpty(); }

    /// The slot's color was `from` until now.
    void start(qsizetype slot, QRgb from, qint64 now) { m_fades.insert(slot, {from, now}); }
    /// The color to show where `to` is the true one.
    [[nodiscard]] QRgb shown(qsizetype slot, QRgb to) const;
    /// Moves the time on and forgets what has arrived. Returns the slots that look different now.
    [[nodiscard]] QList<qsizetype> advance(qint64 now);
    void clear() { m_fades.clear(); }

private:
    struct Fade
    {
        QRgb from = 0;
        qint64 startedAt = 0;
    };

    QHash<qsizetype, Fade> m_fades;
    qint64 m_now = 0;
};

} // namespace yak
