#include "models/candidatesmodel.h"

#include "controllers/roomranking.h"
#include "controllers/roomview.h"
#include "models/candidatewords.h"
#include "session/roommodel.h"

#include <algorithm>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

int countOf(const QList<ParticipantId> &people)
{
    return static_cast<int>(people.size());
}

} // namespace

CandidatesModel::CandidatesModel(const RoomModel &model, const RoomRanking &ranking, const RoomView &view,
                                 QObject *parent)
    : QAbstractListModel(parent), m_model(model), m_ranking(ranking), m_view(view)
{
    refresh();
    connect(&ranking, &RoomRanking::changed, this, &CandidatesModel::refresh);
    connect(&view, &RoomView::changed, this, &CandidatesModel::refresh);
    connect(&model, &RoomModel::peopleChanged, this, &CandidatesModel::refresh);
}

int CandidatesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant CandidatesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = m_entries[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return entry.when;
    case Qt::ToolTipRole:
        return entry.countsInWords;
    case Qt::AccessibleTextRole:
        return spoken(entry);
    case SectionRole:
        return static_cast<int>(entry.section);
    case RankRole:
        return entry.rank;
    default:
        return {};
    }
}

RoomKind CandidatesModel::kind() const
{
    return kindOf(m_model.room().settings.plan);
}

bool CandidatesModel::isReady() const
{
    return m_ranking.ranked().has_value();
}

void CandidatesModel::refresh()
{
    QList<Entry> entries;
    QString headline;
    if (const std::optional<RankedRoom> &ranked = m_ranking.ranked()) {
        const CandidateWords words(m_model.room(), m_view);
        const auto add = [&](Section section, const QList<RankedWindow> &windows) {
            int rank = 0;
            for (const RankedWindow &window : windows) {
                const WindowPeople &people = window.people;
                entries.append(
                    {section,
                     section == Section::Nearest ? 0 : ++rank,
                     window.window,
                     {countOf(people.in), countOf(people.ifNeeded), countOf(people.out), countOf(people.waiting)},
                     people,
                     m_view.when(window.window),
                     m_view.shortStart(window.window.from),
                     words.reason(window),
                     words.smallestChange(window),
                     words.alternatives(window),
                     words.counts(window)});
            }
        };
        add(Section::Fits, ranked->candidates);
        add(Section::Without, ranked->withoutRequired);
        add(Section::Nearest, ranked->nearMisses);
        headline = words.headline(*ranked);
    }
    setEntries(entries);
    m_headline = headline;
    Q_EMIT headlineChanged();
}

void CandidatesModel::setEntries(const QList<Entry> &entries)
{
    const auto common = static_cast<int>(std::min(m_entries.size(), entries.size()));
    for (int row = 0; row < common; ++row) {
        if (m_entries[row] == entries[row])
            continue;
        const int first = row;
        while (row < common && m_entries[row] != entries[row]) {
            m_entries[row] = entries[row];
            ++row;
        }
        Q_EMIT dataChanged(index(first), index(row - 1));
    }
    if (m_entries.size() > common) {
        beginRemoveRows({}, common, static_cast<int>(m_entries.size()) - 1);
        m_entries.resize(common);
        endRemoveRows();
    } else if (entries.size() > common) {
        beginInsertRows({}, common, static_cast<int>(entries.size()) - 1);
        m_entries = entries;
        endInsertRows();
    }
}

QString CandidatesModel::spoken(const Entry &entry) const
{
    QStringList parts;
    if (entry.rank > 0)
        parts.append(tr("Number %1").arg(m_view.locale().toString(entry.rank)));
    parts << entry.when << entry.countsInWords << entry.reason << entry.smallestChange << entry.alternatives;
    parts.removeAll(QString());
    return parts.join(u". "_s);
}

} // namespace yak
