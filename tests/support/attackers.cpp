#include "attackers.h"

#include "protocol/codec.h"
#include "rawsocket.h"

#include <QElapsedTimer>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sched.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <vector>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDripMs = 1'000;
constexpr int kLookMs = 20;
constexpr int kComeAtOnce = 50; // new sockets between two looks at those there are
const QByteArray kNumber = "@number";

/// A frame under a mask of zeros.
QByteArray frameOf(quint8 first, const QByteArray &payload)
{
    QByteArray frame(1, static_cast<char>(first));
    if (payload.size() < 126) {
        frame += static_cast<char>(0x80 | payload.size());
    } else {
        frame += static_cast<char>(0xfe);
        frame += static_cast<char>(payload.size() >> 8);
        frame += static_cast<char>(payload.size() & 0xff);
    }
    return frame + QByteArray(4, '\0') + payload;
}

QByteArray said(qint64 id, const wire::ClientMessage &message)
{
    return frameOf(0x82, wire::encode(wire::ClientFrame{id, message}, wire::Encoding::Cbor));
}

Attack member(int count, const RoomId &room)
{
    Attack attack;
    attack.count = count;
    attack.first = RawSocket::upgradeRequest();
    attack.answered = "\r\n\r\n";
    const QString name = u"attacker "_s + QString::fromLatin1(kNumber);
    attack.then = said(1, wire::Hello{u"attacker"_s, {}}) + said(2, wire::Join{room, {name, {}, {}, {}}, {}});
    attack.welcomed = "snapshotEnd";
    return attack;
}

} // namespace

Attack halfHandshakes(int count)
{
    Attack attack;
    attack.count = count;
    attack.first = RawSocket::upgradeRequest().chopped(2);
    return attack;
}

Attack slowHandshakes(int count)
{
    Attack attack;
    attack.count = count;
    attack.first = "GET / HTTP/1.1\r\n";
    attack.after = Attack::After::Drips;
    attack.drops = "X";
    return attack;
}

Attack slowMessages(int count)
{
    Attack attack = member(count, {});
    attack.then = QByteArray::fromHex("82fe400000000000"); // a message of 16 KB to come
    attack.welcomed.clear();
    attack.after = Attack::After::Drips;
    attack.drops = "x";
    return attack;
}

Attack slowMembers(int count, const RoomId &room)
{
    Attack attack = member(count, room);
    attack.after = Attack::After::Drips;
    // Fragments of a message that never ends, and begins here.
    attack.then += QByteArray::fromHex("028100000000") + 'x';
    attack.drops = QByteArray::fromHex("008100000000") + 'x';
    return attack;
}

Attack pingFlooders(int count, const RoomId &room)
{
    Attack attack = member(count, room);
    attack.after = Attack::After::Floods;
    attack.drops = frameOf(0x89, QByteArray(125, 'p')).repeated(500);
    return attack;
}

Attack deafMembers(int count, const RoomId &room)
{
    return member(count, room);
}

/// The sockets, all in the one thread.
class Attackers::Crowd
{
public:
    Crowd(Attackers &owner, quint16 port, QList<Attack> attacks, From from)
        : m_owner(owner), m_port(port), m_attacks(std::move(attacks)), m_from(from), m_poll(epoll_create1(0))
    {
    }
    ~Crowd()
    {
        for (const One &one : m_ones) {
            if (one.socket >= 0)
                close(one.socket);
        }
        close(m_poll);
    }

    void run()
    {
        const sched_param ordinary = {};
        sched_setscheduler(0, SCHED_OTHER, &ordinary); // where this process is one of a better kind
        setpriority(PRIO_PROCESS, static_cast<id_t>(syscall(SYS_gettid)), 10);
        m_clock.start();
        while (!m_owner.m_stop) {
            come();
            epoll_event events[256];
            const int count = epoll_wait(m_poll, events, 256, m_owner.m_haveCome ? kLookMs : 0);
            for (int i = 0; i < count; ++i)
                serve(m_ones[events[i].data.u64], events[i].events);
            if (m_clock.elapsed() >= m_dripsAt)
                drip();
        }
    }

private:
    enum class Stage { First, Then, Working, Gone };

    struct One
    {
        const Attack *attack = nullptr;
        int socket = -1;
        Stage stage = Stage::First;
        QByteArray unsent;
        QByteArray heard;
    };

    void come()
    {
        for (int i = 0; i < kComeAtOnce && !m_owner.m_haveCome; ++i) {
            while (m_next < m_attacks.size() && m_begun >= m_attacks[m_next].count) {
                ++m_next;
                m_begun = 0;
            }
            if (m_next == m_attacks.size()) {
                m_owner.m_haveCome = true;
                return;
            }
            ++m_begun;
            comeAs(m_attacks[m_next]);
        }
    }

    void comeAs(const Attack &attack)
    {
        const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
        const size_t number = m_ones.size();
        sockaddr_in own = {};
        own.sin_family = AF_INET;
        constexpr quint32 kOneAddress = 0x7f000002;
        constexpr quint32 kFirstOfMany = 0x7f010001;
        own.sin_addr.s_addr =
            htonl(m_from == From::OneAddress ? kOneAddress : kFirstOfMany + static_cast<quint32>(number));
        const int on = 1;
        setsockopt(socket, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &on, sizeof on);
        sockaddr_in server = {};
        server.sin_family = AF_INET;
        server.sin_port = htons(m_port);
        server.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const bool isBound = bind(socket, reinterpret_cast<sockaddr *>(&own), sizeof own) == 0;
        if (!isBound ||
            (connect(socket, reinterpret_cast<sockaddr *>(&server), sizeof server) != 0 && errno != EINPROGRESS))
            qFatal("an attacker cannot come: %s", strerror(errno));
        m_ones.push_back({&attack, socket, Stage::First, attack.first, {}});
        epoll_event event = {};
        event.events = EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET;
        event.data.u64 = number;
        epoll_ctl(m_poll, EPOLL_CTL_ADD, socket, &event);
    }

    void serve(One &one, quint32 events)
    {
        if (one.stage == Stage::Gone)
            return;
        if (events & (EPOLLERR | EPOLLHUP | EPOLLRDHUP))
            return leave(one);
        if (events & EPOLLIN && one.stage != Stage::Working)
            hear(one);
        say(one);
    }

    void hear(One &one)
    {
        char buffer[16'384];
        for (ssize_t got = 0; (got = recv(one.socket, buffer, sizeof buffer, 0)) > 0;)
            one.heard.append(buffer, got);
    }

    void say(One &one)
    {
        while (one.stage != Stage::Gone) {
            if (!one.unsent.isEmpty()) {
                const ssize_t sent =
                    send(one.socket, one.unsent.constData(), static_cast<size_t>(one.unsent.size()), MSG_NOSIGNAL);
                if (sent < 0 && (errno == EAGAIN || errno == ENOTCONN))
                    return;
                if (sent < 0)
                    return leave(one);
                one.unsent.remove(0, sent);
            }
            if (!one.unsent.isEmpty() || !goOn(one))
                return;
        }
    }

    /// Whether there is something new to say.
    bool goOn(One &one)
    {
        const Attack &attack = *one.attack;
        if (one.stage == Stage::First) {
            if (!one.heard.contains(attack.answered))
                return false;
            one.stage = Stage::Then;
            one.heard.clear();
            one.unsent = attack.then;
            // Of as many letters as what it stands for.
            const QByteArray number = QByteArray::number(static_cast<qint64>(&one - m_ones.data()));
            one.unsent.replace(kNumber, number.rightJustified(kNumber.size(), '0'));
            return true;
        }
        if (one.stage == Stage::Then) {
            if (!one.heard.contains(attack.welcomed))
                return false;
            one.stage = Stage::Working;
            ++m_owner.m_atWork;
        }
        if (attack.after == Attack::After::Floods)
            one.unsent = attack.drops;
        return attack.after == Attack::After::Floods;
    }

    void drip()
    {
        m_dripsAt = m_clock.elapsed() + kDripMs;
        for (One &one : m_ones) {
            if (one.stage != Stage::Working || one.attack->after != Attack::After::Drips)
                continue;
            one.unsent += one.attack->drops;
            say(one);
        }
    }

    void leave(One &one)
    {
        close(std::exchange(one.socket, -1));
        one.stage = Stage::Gone;
    }

    Attackers &m_owner;
    quint16 m_port;
    QList<Attack> m_attacks;
    From m_from;
    int m_poll;
    qsizetype m_next = 0;
    int m_begun = 0;
    qint64 m_dripsAt = kDripMs;
    QElapsedTimer m_clock;
    std::vector<One> m_ones;
};

Attackers::Attackers(const QUrl &server, QList<Attack> attacks, From from)
{
    const auto port = static_cast<quint16>(server.port());
    m_thread =
        std::thread([this, port, attacks = std::move(attacks), from] { Crowd(*this, port, attacks, from).run(); });
}

Attackers::~Attackers()
{
    m_stop = true;
    m_thread.join();
}

void raiseOpenFiles()
{
    rlimit limit = {};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

} // namespace yak
