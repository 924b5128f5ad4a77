#include "turnwatch.h"

#include <QElapsedTimer>
#include <QThread>

#include <algorithm>

namespace yak::bench {

bool TurnWatch::notify(QObject *receiver, QEvent *event)
{
    if (QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);
    QElapsedTimer timer;
    timer.start();
    ++m_depth;
    const bool isTaken = QApplication::notify(receiver, event);
    if (--m_depth == 0)
        m_longest = std::max(m_longest, static_cast<double>(timer.nsecsElapsed()) / 1e6);
    return isTaken;
}

void TurnWatch::restart()
{
    static_cast<TurnWatch *>(qApp)->m_longest = 0;
}

double TurnWatch::longest()
{
    return static_cast<TurnWatch *>(qApp)->m_longest;
}

} // namespace yak::bench
