#pragma once

#include "attackers.h"
#include "serverprocess.h"

#include <functional>

namespace yak {

/// A server with honest people in it who paint steadily, and what becomes of them while somebody attacks it.
class Siege
{
public:
    struct Wish
    {
        int honest = 64; ///< people, four to a room
        int strokesPerSecond = 200;
        int controlMs = 5'000;
        int patienceMs = 30'000; ///< for the attackers' end
        Attackers::From from = Attackers::From::OneAddress;
    };

    /// Figures of one attack, beside those of a time without it, just before.
    struct Outcome
    {
        double p99 = 0; ///< of an honest stroke's acknowledgement, in milliseconds
        double controlP99 = 0;
        double longest = 0;
        double megabytes = 0;   ///< by how much the server has grown at most
        double goneSeconds = 0; ///< from the first attacker's coming to the last one's end
        int atWork = 0;         ///< attackers who came to do what they came for
        bool isOver = false;    ///< whether all attackers were thrown out
    };

    /// Of a server that runs with its own limits. Ends the program where people cannot come in.
    Siege(ServerProcess &server, const Wish &wish);
    ~Siege();

    /// The room in which something large happens twenty times a second.
    [[nodiscard]] const RoomId &busyRoom() const { return m_busyRoom; }

    [[nodiscard]] Outcome endure(const QList<Attack> &attacks);

    /// How many of the honest have lost their connection.
    [[nodiscard]] int lost() const;

private:
    class Person;
    class Painter;

    QList<double> timesDuring(const std::function<bool()> &isOver);
    [[nodiscard]] int openFiles();
    [[nodiscard]] double megabytes();

    ServerProcess &m_server;
    Wish m_wish;
    RoomId m_busyRoom;
    std::vector<std::unique_ptr<Person>> m_people;
    std::unique_ptr<Painter> m_painter;
};

} // namespace yak
