#pragma once

#include "core/ids.h"

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <atomic>
#include <memory>
#include <thread>

namespace yak {

/// What a socket does that means no good.
struct Attack
{
    enum class After {
        Nothing, ///< stays, says nothing more and reads nothing
        Drips,   ///< a byte a second, from `drops`
        Floods,  ///< sends `drops` as fast as it is taken, and reads nothing
    };

    int count = 0;
    QByteArray first;    ///< said at once
    QByteArray answered; ///< what has to have come before it goes on; empty: it does not wait
    QByteArray then;     ///< said when that has come
    QByteArray welcomed; ///< what has to have come after that; empty: it does not wait
    After after = After::Nothing;
    QByteArray drops;
};

/// The four of them, each of so many sockets. A member joins the room by a name of its own.
[[nodiscard]] Attack halfHandshakes(int count);
[[nodiscard]] Attack slowHandshakes(int count);
[[nodiscard]] Attack slowMessages(int count);
[[nodiscard]] Attack slowMembers(int count, const RoomId &room);
[[nodiscard]] Attack pingFlooders(int count, const RoomId &room);
[[nodiscard]] Attack deafMembers(int count, const RoomId &room);

/// Runs attacks against a server on this machine, over plain sockets of the system, in a thread of its own of a lower
/// priority: attackers have machines of their own. They end with this object. Linux only.
class Attackers
{
public:
    /// From one address, 127.0.0.2, or each from another one.
    enum class From { OneAddress, Everywhere };

    Attackers(const QUrl &server, QList<Attack> attacks, From from);
    ~Attackers();
    Attackers(const Attackers &) = delete;
    Attackers &operator=(const Attackers &) = delete;

    /// How many do what they came for, or did until they were thrown out.
    [[nodiscard]] int atWork() const { return m_atWork; }
    /// Whether all sockets have been opened, or could not be.
    [[nodiscard]] bool haveCome() const { return m_haveCome; }

private:
    class Crowd;

    std::atomic<bool> m_stop = false;
    std::atomic<bool> m_haveCome = false;
    std::atomic<int> m_atWork = 0;
    std::thread m_thread;
};

/// Raises how many files this process may have open, as far as the system lets it.
void raiseOpenFiles();

} // namespace yak
