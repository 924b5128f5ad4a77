#include "charts/candidateschart.h"

#include "models/candidatesmodel.h"
#include "settings/appsettings.h"

#include <QFontMetrics>

#include <algorithm>

namespace yak {

using namespace Qt::StringLiterals;

namespace {
constexpr int kMostBars = 10;
constexpr int kParts = 4;
} // namespace

CandidatesChart::CandidatesChart(const CandidatesModel &model, const Needs &needs, QWidget *parent)
    : BarsFace(needs, kParts, parent), m_model(model)
{
    setObjectName(u"candidatesChart"_s);
    connect(&model, &QAbstractItemModel::dataChanged, this, &CandidatesChart::refresh);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &CandidatesChart::refresh);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &CandidatesChart::refresh);
    connect(&model, &CandidatesModel::headlineChanged, this, &CandidatesChart::refresh);
}

QString CandidatesChart::question() const
{
    return m_model.kind() == RoomKind::Date ? tr("Who can come on the best dates?")
                                            : tr("Who can come to the best times?");
}

int CandidatesChart::barCount() const
{
    int count = 0;
    while (count < std::min(m_model.rowCount(), kMostBars) && m_model.entry(count).rank > 0)
        ++count;
    return count;
}

void CandidatesChart::follow()
{
    QList<Bar> bars;
    QStringList spoken;
    for (int row = 0; row < barCount(); ++row) {
        const CandidatesModel::Entry &entry = m_model.entry(row);
        const Headcount &counts = entry.counts;
        //: %1 is a time, %2 how many can come
        spoken.append(tr("%1: %2").arg(entry.when, entry.countsInWords));
        bars.append(
            {{double(counts.in), double(counts.ifNeeded), double(counts.out), double(counts.waiting)}, spoken.last()});
    }
    if (bars.isEmpty()) {
        showNote(m_model.headline().isEmpty() ? tr("Bars appear with the first time that somebody can make.")
                                              : m_model.headline());
        return;
    }
    setBars({{tr("In"), Ink::Yes},
             {tr("If needed"), Ink::IfNeeded},
             {tr("Out"), Ink::No},
             {tr("Not answered"), Ink::Waiting}},
            bars);
    tell({spoken.constFirst(), spokenList(spoken)});
}

QString CandidatesChart::labelOf(int bar, const QFontMetrics &metrics, int width) const
{
    const CandidatesModel::Entry &entry = m_model.entry(bar);
    //: A bar's label: %1 is its rank, %2 a short day and time
    const QString words = tr("%1 · %2").arg(settings().locale().toString(entry.rank), entry.shortStart);
    return metrics.elidedText(words, Qt::ElideRight, width);
}

QString CandidatesChart::lengthWords(int length) const
{
    return settings().locale().toString(length);
}

} // namespace yak
