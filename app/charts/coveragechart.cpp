#include "charts/coveragechart.h"

#include "controllers/roomsessions.h"
#include "controllers/roomview.h"
#include "models/sessionwords.h"

#include <QFontMetrics>

namespace yak {

using namespace Qt::StringLiterals;

namespace {
constexpr int kParts = 3;
} // namespace

CoverageChart::CoverageChart(const RoomSessions &sessions, const RoomView &view, const Needs &needs, QWidget *parent)
    : BarsFace(needs, kParts, parent), m_sessions(sessions), m_view(view)
{
    setObjectName(u"coverageChart"_s);
    connect(&sessions, &RoomSessions::changed, this, &CoverageChart::refresh);
    connect(&view, &RoomView::changed, this, &CoverageChart::refresh);
}

QString CoverageChart::question() const
{
    return m_sessions.goalOfPlan() == SessionGoal::WholeSeries ? tr("How many are left after each session?")
                                                               : tr("How many does each session add?");
}

void CoverageChart::follow()
{
    const std::optional<SessionPlan> &plan = m_sessions.plan();
    if (!plan || plan->sessions.isEmpty()) {
        showNote(tr("Bars appear with the first plan."));
        return;
    }
    const bool isSeries = m_sessions.goalOfPlan() == SessionGoal::WholeSeries;
    QList<Bar> bars;
    QStringList spoken;
    for (int i = 0; i < plan->sessions.size(); ++i) {
        const PlannedSession &one = plan->sessions[i];
        const auto turning = static_cast<double>(turningAt(*plan, i).size());
        const double soFar = one.soFar.people;
        const double rest = plan->all.people - soFar;
        spoken.append(sentenceOf(i));
        bars.append(
            {isSeries ? QList<double>{soFar, turning, rest - turning} : QList<double>{soFar - turning, turning, rest},
             spoken.last()});
    }
    if (isSeries)
        setBars({{tr("Come to all so far"), Ink::Yes}, {tr("Lost here"), Ink::No}, {tr("Not there"), Ink::Waiting}},
                bars);
    else
        setBars(
            {{tr("Reached before"), Ink::IfNeeded}, {tr("Added here"), Ink::Yes}, {tr("Not reached"), Ink::Waiting}},
            bars);
    tell({spoken.constLast(), spokenList(spoken)});
}

QString CoverageChart::sentenceOf(int bar) const
{
    const SessionPlan &plan = *m_sessions.plan();
    const PlannedSession &one = plan.sessions[bar];
    const QLocale &locale = m_view.locale();
    const QString when = m_view.when({one.start, one.end});
    const QString soFar = locale.toString(one.soFar.people);
    const QString all = locale.toString(plan.all.people);
    if (m_sessions.goalOfPlan() == SessionGoal::WholeSeries)
        //: %1 is a time, %2 and %3 are numbers
        return tr("%1: %2 of %3 can come to all up to here.").arg(when, soFar, all);
    //: %1 is a time, %2 and %3 are numbers
    return tr("%1: %2 of %3 are reached by then.").arg(when, soFar, all);
}

QString CoverageChart::labelOf(int bar, const QFontMetrics &metrics, int width) const
{
    const PlannedSession &one = m_sessions.plan()->sessions[bar];
    //: A bar's label: %1 is a number, %2 a short day and time
    const QString words = tr("%1 · %2").arg(m_view.locale().toString(bar + 1), m_view.shortStart(one.start));
    return metrics.elidedText(words, Qt::ElideRight, width);
}

QString CoverageChart::lengthWords(int length) const
{
    return m_view.locale().toString(length);
}

} // namespace yak
