#pragma once

#include "model/slotmove.h"
#include "protocol/messages.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace yak {

class RoomModel;

/// What is known here of a room's past: the newest entries of the reader's stream without a gap, as far back as
/// somebody has asked. New ones come on top while somebody looks. It is kept in memory only, so it stays while the
/// connection is lost and is gone with the app. GUI thread.
class HistoryLog final : public QObject
{
    Q_OBJECT

public:
    /// Where pages come from; `done` is called with nothing where none could be had.
    using Done = std::function<void(std::optional<wire::HistoryPage>)>;
    using Fetch = std::function<void(const wire::History &, Done)>;

    /// Whether somebody looks at it. Nobody: nothing is fetched.
    enum class Audience { Nobody, Somebody };
    /// What needs all of it, back to the first entry.
    enum class Wish { Filter = 1, Replay = 2 };

    /// The model must outlive this.
    HistoryLog(const RoomModel &model, Fetch fetch, QObject *parent = nullptr);

    void setAudience(Audience audience);
    /// Fetches page after page until all of it is there, looked at or not.
    void want(Wish wish);
    void unwant(Wish wish);

    /// Newest first.
    [[nodiscard]] const QList<wire::HistoryEntry> &entries() const { return m_entries; }
    /// Whether the first entry of all is among them.
    [[nodiscard]] bool isWhole() const { return !m_entries.isEmpty() && !m_hasMore; }
    /// How many entries there are to be had, as far as the room's position tells.
    [[nodiscard]] qint64 total() const;

    [[nodiscard]] bool canFetchOlder() const;
    /// One page more.
    void fetchOlder();
    /// Whether a page is on its way.
    [[nodiscard]] bool isFetching() const { return m_fetching != Fetching::Nothing; }
    /// Whether the last page could not be had.
    [[nodiscard]] bool hasFailed() const { return m_failed; }
    /// Asks again after a failure.
    void retry();

    /// Where the slots went after the entry with this revision, as far as the room has heard of it; first to last.
    [[nodiscard]] QList<SlotMove> movesSince(qint64 revision) const;

    /// `count` entries from this index on, told of the slots as they are now.
    [[nodiscard]] QList<wire::HistoryEntry> broughtUp(qsizetype first, qsizetype count) const;

    /// The answer of a person who is in the room, right after the entry with this revision, told of the slots as they
    /// are now and as far as entries reach.
    [[nodiscard]] Answer answerAfter(const ParticipantId &person, qint64 revision) const;

Q_SIGNALS:
    /// All of it is other than before.
    void wasReset();
    /// So many entries came on top.
    void newerCame(qsizetype count);
    /// Entries from this index on came below.
    void olderCame(qsizetype first);
    /// isFetching(), hasFailed() or how much there is.
    void stateChanged();

private:
    enum class Fetching { Nothing, Newest, Older };

    void restart();
    void noteChange();
    void fetchNewest();
    void takeNewest(const wire::HistoryPage &page);
    void takeOlder(const wire::HistoryPage &page);
    void fetch(Fetching what, std::optional<qint64> before);
    void goOn();
    void addMove(QList<SlotMove> &moves, const wire::HistoryEntry &entry) const;
    [[nodiscard]] bool isWanted() const { return m_audience == Audience::Somebody || m_wishes != 0; }

    const RoomModel &m_model;
    Fetch m_fetch;
    QTimer m_pause;
    QList<wire::HistoryEntry> m_entries;
    QList<wire::HistoryEntry> m_newer; // that do not reach the known ones yet
    Audience m_audience = Audience::Nobody;
    int m_wishes = 0;
    Fetching m_fetching = Fetching::Nothing;
    quint64 m_round = 0; // replies of an earlier one are not for this list
    bool m_hasMore = true;
    bool m_isStale = true;
    bool m_failed = false;
};

/// An entry of history told of the slots where they went since.
[[nodiscard]] wire::HistoryEntry broughtUp(wire::HistoryEntry entry, const QList<SlotMove> &moves);

} // namespace yak
