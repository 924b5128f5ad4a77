#include "models/historymodel.h"

#include "controllers/roomview.h"
#include "session/roommodel.h"

#include <algorithm>

namespace yak {

using namespace Qt::StringLiterals;

HistoryModel::HistoryModel(HistoryLog &log, const RoomModel &model, const RoomView &view, QObject *parent)
    : QAbstractListModel(parent), m_log(log), m_model(model), m_view(view)
{
    connect(&log, &HistoryLog::wasReset, this, &HistoryModel::refill);
    connect(&log, &HistoryLog::newerCame, this, &HistoryModel::addNewer);
    connect(&log, &HistoryLog::olderCame, this, &HistoryModel::addOlder);
    connect(&model, &RoomModel::slotsMoved, this, [this](const SlotMove &move) {
        if (!m_filter.slot.isEmpty())
            m_filter.slot = moved(Ranges{m_filter.slot}, move).value(0); // everything, where it lost its place
        refill();
    });
    connect(&view, &RoomView::changed, this, [this] {
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    });
}

void HistoryModel::setFilter(const HistoryFilter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    refill();
    if (filter.isEmpty())
        m_log.unwant(HistoryLog::Wish::Filter);
    else
        m_log.want(HistoryLog::Wish::Filter);
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const wire::HistoryEntry &entry = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        //: %1 is who, %2 what they did, %3 when
        return tr("%1: %2, %3")
            .arg(words().who(entry), words().what(entry, m_filter.slot), m_view.moment(entry.event.at));
    case WhoRole:
        return words().who(entry);
    case WhatRole:
        return words().what(entry, m_filter.slot);
    case AtRole:
        return entry.event.at.milliseconds;
    case DetailRole:
        return words().detail(entry);
    default:
        return {};
    }
}

bool HistoryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_log.canFetchOlder();
}

void HistoryModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        m_log.fetchOlder();
}

int HistoryModel::rowOf(qint64 revision) const
{
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(),
                                    [=](const wire::HistoryEntry &entry) { return entry.revision == revision; });
    return found == m_rows.cend() ? -1 : static_cast<int>(found - m_rows.cbegin());
}

QList<std::pair<QString, ParticipantId>> HistoryModel::people() const
{
    QList<std::pair<QString, ParticipantId>> all;
    for (const Person &person : m_model.room().people)
        all.append({person.name, person.id});
    for (const auto &[id, name] : m_former.asKeyValueRange()) {
        if (!m_model.room().person(id))
            all.append({name, id});
    }
    std::sort(all.begin(), all.end(), [](const auto &a, const auto &b) {
        const int order = QString::localeAwareCompare(a.first, b.first);
        return order != 0 ? order < 0 : a.second < b.second;
    });
    return all;
}

void HistoryModel::refill()
{
    beginResetModel();
    learnNames(0, m_log.entries().size());
    m_rows = matching(0, m_log.entries().size());
    endResetModel();
}

void HistoryModel::addNewer(qsizetype count)
{
    if (!m_log.movesSince(m_log.entries()[count - 1].revision - 1).isEmpty()) {
        refill(); // what was said before is at another place now
        return;
    }
    learnNames(0, count);
    const QList<wire::HistoryEntry> rows = matching(0, count);
    if (rows.isEmpty())
        return;
    beginInsertRows({}, 0, static_cast<int>(rows.size()) - 1);
    m_rows = rows + m_rows;
    endInsertRows();
}

void HistoryModel::addOlder(qsizetype first)
{
    const qsizetype count = m_log.entries().size() - first;
    learnNames(first, count);
    const QList<wire::HistoryEntry> rows = matching(first, count);
    if (rows.isEmpty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(rows.size()) - 1);
    m_rows += rows;
    endInsertRows();
}

QList<wire::HistoryEntry> HistoryModel::matching(qsizetype first, qsizetype count) const
{
    QList<wire::HistoryEntry> rows = m_log.broughtUp(first, count);
    rows.removeIf([this](const wire::HistoryEntry &entry) { return !m_filter.matches(entry); });
    return rows;
}

void HistoryModel::learnNames(qsizetype first, qsizetype count)
{
    // Newest first: the first name met is the last one somebody had.
    const auto remember = [this](const ParticipantId &person, const QString &name) {
        if (!m_former.contains(person))
            m_former.insert(person, name);
    };
    for (const wire::HistoryEntry &entry : m_log.entries().mid(first, count)) {
        if (const auto *joined = std::get_if<PersonJoined>(&entry.event.body))
            remember(joined->person.id, joined->person.name);
        else if (const auto *renamed = std::get_if<PersonRenamed>(&entry.event.body))
            remember(renamed->person, renamed->name);
    }
}

HistoryWords HistoryModel::words() const
{
    return {m_model.room(), m_view, m_former};
}

} // namespace yak
