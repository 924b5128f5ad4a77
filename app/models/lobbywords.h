#pragma once

#include "core/clock.h"
#include "models/knownroomsmodel.h"

#include <QCoreApplication>
#include <QModelIndex>
#include <QString>

namespace yak {

class AppSettings;
class TimeText;

/// What the list of rooms says of one, in words: what is painted and what a screen reader reads are the same. Asks the
/// settings each time, so it is never out of date. All must outlive it.
class LobbyWords
{
    Q_DECLARE_TR_FUNCTIONS(yak::LobbyWords)

public:
    LobbyWords(const AppSettings &settings, const Clock &clock) : m_settings(settings), m_clock(clock) {}

    /// Why the room waits: "closes tomorrow, 18:00".
    [[nodiscard]] QString errand(const QModelIndex &room, Errand errand) const;
    /// Where it is in its life: "open", "settled: Wed, Nov 26, 14:00–15:30", "no longer a member".
    [[nodiscard]] QString state(const QModelIndex &room) const;
    /// Until when, what has not been sent yet, who one is there, and where it is.
    [[nodiscard]] QString details(const QModelIndex &room) const;
    /// When one was last there: "5 min ago".
    [[nodiscard]] QString when(const QModelIndex &room) const;
    /// All of it in one line.
    [[nodiscard]] QString sentence(const QModelIndex &room) const;

private:
    [[nodiscard]] QString decision(const RoomDigest &digest) const;
    [[nodiscard]] Zone zone() const;

    const AppSettings &m_settings;
    const Clock &m_clock;
};

/// The errands of a row, the most urgent first.
[[nodiscard]] QList<Errand> errandsOf(const QModelIndex &room);
[[nodiscard]] Standing standingOf(const QModelIndex &room);
[[nodiscard]] Phase phaseOf(const QModelIndex &room);
/// Null where the room has not been seen yet.
[[nodiscard]] std::shared_ptr<const RoomDigest> digestOf(const QModelIndex &room);

} // namespace yak
