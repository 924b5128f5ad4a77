#include "charts/burdenchart.h"

#include "controllers/roomrotation.h"
#include "controllers/roomview.h"
#include "models/rotationwords.h"
#include "session/roommodel.h"

#include <QFontMetrics>

#include <algorithm>
#include <numeric>

namespace yak {

namespace {
constexpr qsizetype kMostBars = 12;
constexpr double kMinutesPerHour = 60;
} // namespace

BurdenChart::BurdenChart(const Sources &sources, const Needs &needs, QWidget *parent)
    : BarsFace(needs, 1, parent), m_from(sources)
{
    setObjectName(QStringLiteral("burdenChart"));
    connect(&sources.rotation, &RoomRotation::changed, this, &BurdenChart::refresh);
}

QString BurdenChart::question() const
{
    return tr("Who meets how long at night?");
}

void BurdenChart::follow()
{
    const std::optional<RotationAnswer> &answer = m_from.rotation.answer();
    if (!answer || answer->plan.worst == 0) {
        showNote(tr("No bars: nobody has to meet at night."));
        return;
    }
    const RotationWords words(m_from.model.room(), m_from.view);
    QList<qsizetype> people(answer->plan.totals.size());
    std::iota(people.begin(), people.end(), 0);
    std::ranges::stable_sort(people, std::greater(), [&](qsizetype person) { return answer->plan.totals[person]; });
    if (people.size() > kMostBars)
        people.resize(kMostBars);
    m_names.clear();
    QList<Bar> bars;
    QStringList spoken;
    for (const qsizetype person : std::as_const(people)) {
        const qint64 minutes = answer->plan.totals[person];
        m_names.append(words.nameOf(*answer, person));
        //: %1 is a name, %2 a length of time
        spoken.append(tr("%1: %2 at night").arg(m_names.last(), TimeText::duration(minutes)));
        bars.append({{static_cast<double>(minutes) / kMinutesPerHour}, spoken.last()});
    }
    setBars({{tr("At night, 22:00–07:00 where they are"), Ink::IfNeeded}}, bars);
    tell({spoken.constFirst(), spokenList(spoken)});
}

QString BurdenChart::labelOf(int bar, const QFontMetrics &metrics, int width) const
{
    return metrics.elidedText(m_names[bar], Qt::ElideRight, width);
}

QString BurdenChart::lengthWords(int length) const
{
    return length == 0 ? m_from.view.locale().toString(0)
                       : TimeText::duration(length * static_cast<qint64>(kMinutesPerHour));
}

} // namespace yak
