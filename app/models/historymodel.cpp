#include "models/historymodel.h"

#include "controllers/roomview.h"
#include "session/roommodel.h"

#include <QPointer>

#include <algorithm>

namespace yak {

using namespace Qt::StringLiterals;

namespace {
constexpr int kPage = 50;
constexpr int kPauseMilliseconds = 250;
} // namespace

HistoryModel::HistoryModel(const RoomModel &model, const RoomView &view, Fetch fetch, QObject *parent)
    : QAbstractListModel(parent), m_model(model), m_view(view), m_fetch(std::move(fetch))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &HistoryModel::fetchNewest);
    connect(&model, &RoomModel::wasReset, this, &HistoryModel::restart);
    connect(&model, &RoomModel::settingsChanged, this, &HistoryModel::noteChange);
    connect(&model, &RoomModel::flagsChanged, this, &HistoryModel::noteChange);
    connect(&model, &RoomModel::peopleChanged, this, &HistoryModel::noteChange);
    connect(&model, &RoomModel::answersChanged, this, &HistoryModel::noteChange);
    connect(&model, &RoomModel::pendingChanged, this, &HistoryModel::noteChange);
    connect(&view, &RoomView::changed, this, [this] {
        if (!m_entries.isEmpty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    });
}

void HistoryModel::setAudience(Audience audience)
{
    m_audience = audience;
    if (audience == Audience::Somebody && m_isStale)
        fetchNewest();
}

void HistoryModel::retry()
{
    m_isStale = true;
    fetchNewest();
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const wire::HistoryEntry &entry = m_entries[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        //: %1 is who, %2 what they did, %3 when
        return tr("%1: %2, %3").arg(words().who(entry), words().what(entry), m_view.moment(entry.event.at));
    case WhoRole:
        return words().who(entry);
    case WhatRole:
        return words().what(entry);
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
    return !parent.isValid() && m_hasMore && !m_entries.isEmpty() && m_fetching == Fetching::Nothing && !m_failed;
}

void HistoryModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        fetch(Fetching::Older, m_entries.last().revision);
}

void HistoryModel::restart()
{
    // A snapshot may be of another stream, whose numbers these entries do not have.
    ++m_round;
    m_fetching = Fetching::Nothing;
    if (!m_entries.isEmpty()) {
        beginResetModel();
        m_entries.clear();
        m_hasMore = true;
        endResetModel();
    }
    noteChange();
}

void HistoryModel::noteChange()
{
    m_isStale = true;
    if (m_audience == Audience::Somebody && !m_pause.isActive())
        m_pause.start();
}

void HistoryModel::fetchNewest()
{
    if (m_audience == Audience::Nobody || !m_model.isLoaded())
        return;
    if (m_fetching != Fetching::Nothing) {
        noteChange();
        return;
    }
    m_isStale = false;
    fetch(Fetching::Newest, std::nullopt);
}

void HistoryModel::fetch(Fetching what, std::optional<qint64> before)
{
    m_fetching = what;
    m_failed = false;
    Q_EMIT fetchingChanged();
    const QPointer self(this);
    m_fetch({before, kPage}, [self, what, round = m_round](const std::optional<wire::HistoryPage> &page) {
        if (!self || round != self->m_round)
            return;
        self->m_fetching = Fetching::Nothing;
        self->m_failed = !page;
        if (page) {
            self->learnNames(page->entries);
            what == Fetching::Newest ? self->takeNewest(*page) : self->takeOlder(*page);
        }
        Q_EMIT self->fetchingChanged();
    });
}

void HistoryModel::takeNewest(const wire::HistoryPage &page)
{
    if (m_entries.isEmpty()) {
        m_hasMore = page.more;
        takeOlder(page);
        return;
    }
    const auto known =
        std::find_if(page.entries.cbegin(), page.entries.cend(),
                     [this](const wire::HistoryEntry &entry) { return entry.revision <= m_entries.first().revision; });
    const auto count = static_cast<int>(known - page.entries.cbegin());
    if (count == 0)
        return;
    if (known == page.entries.cend() && page.more) { // more happened than a page holds
        beginResetModel();
        m_entries = page.entries;
        m_hasMore = true;
        endResetModel();
        return;
    }
    beginInsertRows({}, 0, count - 1);
    m_entries = page.entries.first(count) + m_entries;
    endInsertRows();
}

void HistoryModel::takeOlder(const wire::HistoryPage &page)
{
    m_hasMore = page.more;
    if (page.entries.isEmpty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(page.entries.size()) - 1);
    m_entries += page.entries;
    endInsertRows();
}

void HistoryModel::learnNames(const QList<wire::HistoryEntry> &entries)
{
    // Newest first: the first name met is the last one somebody had.
    const auto remember = [this](const ParticipantId &person, const QString &name) {
        if (!m_former.contains(person))
            m_former.insert(person, name);
    };
    for (const wire::HistoryEntry &entry : entries) {
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
