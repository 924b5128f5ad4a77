#pragma once

#include <QtGlobal>

namespace yak::server {

/// Since when a message is under way that has not come whole: who sends a byte now and then is never silent, and never
/// done. Times are milliseconds of a clock that never goes back.
class MessageWatch
{
public:
    /// A frame of a message has come; whether the message is whole by it.
    enum class Frame { Goes, Ends };
    void noteFrame(qint64 bytes, Frame frame)
    {
        m_isFresh = true;
        m_isWithin = frame == Frame::Goes;
        m_bytes = m_isWithin ? m_bytes + bytes : 0;
        if (!m_isWithin)
            m_since = -1;
    }

    /// A ping or pong has come, which may stand within a message.
    void noteControl()
    {
        m_isFresh = true;
        if (!m_isWithin)
            m_since = -1;
    }

    /// What came has been looked at, but for these bytes, which are of no whole frame.
    void noteRead(qint64 waiting, qint64 nowMs)
    {
        m_waiting = waiting;
        if (m_since < 0 && (m_isWithin || waiting > 0 || !m_isFresh))
            m_since = nowMs;
        m_isFresh = false;
    }

    /// Whether a message takes longer than that, and a millisecond for each byte that has come of it.
    [[nodiscard]] bool isLate(qint64 nowMs, qint64 mostMs) const
    {
        constexpr qint64 kBytesPerMs = 1; // the pace of a very bad line
        return m_since >= 0 && nowMs - m_since > mostMs + (m_bytes + m_waiting) / kBytesPerMs;
    }

private:
    bool m_isWithin = false;
    bool m_isFresh = false;
    qint64 m_bytes = 0;
    qint64 m_waiting = 0;
    qint64 m_since = -1;
};

} // namespace yak::server
