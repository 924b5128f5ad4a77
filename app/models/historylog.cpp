#include "models/historylog.h"

#include "session/roommodel.h"

#include <QPointer>

#include <algorithm>

namespace yak {

namespace {

constexpr int kPage = 50;
constexpr int kPauseMilliseconds = 250;

Stroke movedBy(const QList<SlotMove> &moves, Stroke stroke)
{
    for (const SlotMove &move : moves)
        stroke = moved(stroke, move);
    return stroke;
}

} // namespace

HistoryLog::HistoryLog(const RoomModel &model, Fetch fetch, QObject *parent)
    : QObject(parent), m_model(model), m_fetch(std::move(fetch))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &HistoryLog::fetchNewest);
    connect(&model, &RoomModel::wasReset, this, &HistoryLog::restart);
    connect(&model, &RoomModel::settingsChanged, this, &HistoryLog::noteChange);
    connect(&model, &RoomModel::flagsChanged, this, &HistoryLog::noteChange);
    connect(&model, &RoomModel::peopleChanged, this, &HistoryLog::noteChange);
    connect(&model, &RoomModel::answersChanged, this, &HistoryLog::noteChange);
    connect(&model, &RoomModel::pendingChanged, this, &HistoryLog::noteChange);
}

void HistoryLog::setAudience(Audience audience)
{
    m_audience = audience;
    if (m_isStale)
        fetchNewest();
}

void HistoryLog::want(Wish wish)
{
    m_wishes |= static_cast<int>(wish);
    if (m_isStale || m_entries.isEmpty())
        fetchNewest();
    else
        goOn();
}

void HistoryLog::unwant(Wish wish)
{
    m_wishes &= ~static_cast<int>(wish);
}

qint64 HistoryLog::total() const
{
    const qint64 newest = m_entries.isEmpty() ? 0 : m_entries.first().revision;
    return std::max(newest, m_model.confirmed().position.revision);
}

void HistoryLog::retry()
{
    m_failed = false;
    m_isStale = true;
    fetchNewest();
}

bool HistoryLog::canFetchOlder() const
{
    return m_hasMore && !m_entries.isEmpty() && m_fetching == Fetching::Nothing && !m_failed;
}

void HistoryLog::fetchOlder()
{
    if (canFetchOlder())
        fetch(Fetching::Older, m_entries.last().revision);
}

QList<SlotMove> HistoryLog::movesSince(qint64 revision) const
{
    QList<SlotMove> moves;
    for (const wire::HistoryEntry &entry : m_entries) {
        if (entry.revision <= revision)
            break;
        addMove(moves, entry);
    }
    return moves;
}

/// Puts the move of an entry before those of newer ones; one that the model has not heard of is none yet.
void HistoryLog::addMove(QList<SlotMove> &moves, const wire::HistoryEntry &entry) const
{
    const auto *changed = std::get_if<SettingsChanged>(&entry.event.body);
    if (changed && !changed->move.isEmpty() && entry.revision <= m_model.confirmed().position.revision)
        moves.prepend(changed->move);
}

QList<wire::HistoryEntry> HistoryLog::broughtUp(qsizetype first, qsizetype count) const
{
    QList<wire::HistoryEntry> entries = m_entries.mid(first, count);
    if (entries.isEmpty())
        return entries;
    QList<SlotMove> moves = movesSince(entries.constFirst().revision);
    for (wire::HistoryEntry &entry : entries) {
        addMove(moves, entry);
        entry = yak::broughtUp(std::move(entry), moves);
    }
    return entries;
}

Answer HistoryLog::answerAfter(const ParticipantId &person, qint64 revision) const
{
    Answer answer = m_model.confirmed().answerOf(person);
    QList<SlotMove> moves;
    for (const wire::HistoryEntry &entry : m_entries) {
        if (entry.revision <= revision)
            break;
        addMove(moves, entry);
        // What the model has not heard of yet cannot be taken back.
        if (entry.revision > m_model.confirmed().position.revision || answeringPerson(entry.event.body) != person)
            continue;
        for (const Paint &paint : movedBy(moves, entry.before))
            answer.set(paint.state, paint.ranges);
    }
    return answer;
}

wire::HistoryEntry broughtUp(wire::HistoryEntry entry, const QList<SlotMove> &moves)
{
    auto *painted = std::get_if<AnswerPainted>(&entry.event.body);
    if (!painted || moves.isEmpty())
        return entry;
    painted->effect = movedBy(moves, painted->effect);
    entry.before = movedBy(moves, entry.before);
    return entry;
}

void HistoryLog::restart()
{
    // A snapshot may be of another stream, whose numbers these entries do not have.
    ++m_round;
    m_fetching = Fetching::Nothing;
    m_failed = false;
    m_newer.clear();
    if (!m_entries.isEmpty()) {
        m_entries.clear();
        m_hasMore = true;
        Q_EMIT wasReset();
    }
    noteChange();
    Q_EMIT stateChanged();
}

void HistoryLog::noteChange()
{
    m_isStale = true;
    if (isWanted() && !m_pause.isActive())
        m_pause.start();
}

void HistoryLog::fetchNewest()
{
    if (!isWanted() || !m_model.isLoaded())
        return;
    if (m_fetching != Fetching::Nothing) {
        noteChange();
        return;
    }
    m_isStale = false;
    m_newer.clear();
    fetch(Fetching::Newest, std::nullopt);
}

void HistoryLog::fetch(Fetching what, std::optional<qint64> before)
{
    m_fetching = what;
    m_failed = false;
    Q_EMIT stateChanged();
    const int limit = m_wishes != 0 && what == Fetching::Older ? wire::kHistoryPage : kPage;
    const QPointer self(this);
    m_fetch({before, limit}, [self, what, round = m_round](const std::optional<wire::HistoryPage> &page) {
        if (!self || round != self->m_round)
            return;
        self->m_fetching = Fetching::Nothing;
        self->m_failed = !page;
        if (page)
            what == Fetching::Newest ? self->takeNewest(*page) : self->takeOlder(*page);
        else
            self->m_isStale = true;
        Q_EMIT self->stateChanged();
        self->goOn();
    });
}

/// What is wanted and not there yet.
void HistoryLog::goOn()
{
    if (m_wishes != 0)
        fetchOlder();
}

void HistoryLog::takeNewest(const wire::HistoryPage &page)
{
    if (m_entries.isEmpty()) {
        takeOlder(page);
        return;
    }
    const auto known =
        std::find_if(page.entries.cbegin(), page.entries.cend(),
                     [this](const wire::HistoryEntry &entry) { return entry.revision <= m_entries.first().revision; });
    m_newer += QList<wire::HistoryEntry>(page.entries.cbegin(), known);
    if (known == page.entries.cend() && page.more && !page.entries.isEmpty()) { // more happened than a page holds
        fetch(Fetching::Newest, m_newer.last().revision);
        return;
    }
    if (m_newer.isEmpty())
        return;
    const qsizetype count = m_newer.size();
    m_entries = std::exchange(m_newer, {}) + m_entries;
    Q_EMIT newerCame(count);
}

void HistoryLog::takeOlder(const wire::HistoryPage &page)
{
    m_hasMore = page.more;
    if (page.entries.isEmpty())
        return;
    const qsizetype first = m_entries.size();
    m_entries += page.entries;
    Q_EMIT olderCame(first);
}

} // namespace yak
