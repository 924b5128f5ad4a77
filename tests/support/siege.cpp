#include "siege.h"

#include "serverclient.h"
#include "serverharness.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>
#include <QTimer>

#include <algorithm>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPerRoom = 4;
constexpr int kLookMs = 50;
constexpr int kBusyMs = 50;

RoomSettings roomOf(int slotMinutes)
{
    RoomSettings settings = sampleSettings();
    TimePlan plan;
    plan.zone = u"UTC"_s;
    plan.slotMinutes = slotMinutes;
    const QDate first = QDateTime::currentDateTimeUtc().date().addDays(7);
    for (int day = 0; day < 7; ++day)
        plan.days.append({first.addDays(day), {{0, 1440}}});
    settings.plan = plan;
    return settings;
}

} // namespace

/// Somebody who paints a slot whenever told to, unless the last stroke still waits.
class Siege::Person
{
public:
    explicit Person(const QUrl &server)
    {
        if (!client.connectTo(server))
            qFatal("an honest client cannot come in");
        QObject::connect(&client.socket(), &QWebSocket::binaryMessageReceived, &client,
                         [this](const QByteArray &frame) {
                             if (!m_waits || !frame.contains("\x64"
                                                             "done"))
                                 return;
                             m_waits = false;
                             times.append(static_cast<double>(m_timer.nsecsElapsed()) / 1e6);
                             client.forgetInbox();
                         });
    }

    void paint()
    {
        if (m_waits)
            return;
        m_waits = true;
        const qsizetype slots = client.room().slotTable.size();
        const SlotState state = m_strokes / slots % 2 == 0 ? SlotState::Yes : SlotState::No;
        m_timer.start();
        client.post(client.nextPaint(state, {client.room().slotTable.range(m_strokes++ % slots)}));
    }

    /// How long the stroke under way has been waiting.
    [[nodiscard]] double waiting() const { return m_waits ? static_cast<double>(m_timer.nsecsElapsed()) / 1e6 : 0; }

    ServerClient client;
    QList<double> times;

private:
    bool m_waits = false;
    qsizetype m_strokes = 0;
    QElapsedTimer m_timer;
};

/// Somebody whose strokes are large, one after another.
class Siege::Painter
{
public:
    explicit Painter(const QUrl &server) : m_person(server)
    {
        room = m_person.client.create(roomOf(5));
        const SlotTable table = m_person.client.room().slotTable;
        for (qsizetype i = 0; i < table.size(); i += 2)
            m_comb.append(table.range(i));
        QObject::connect(&m_tick, &QTimer::timeout, &m_tick, [this] {
            const SlotState state = ++m_strokes % 2 == 0 ? SlotState::Yes : SlotState::No;
            m_person.client.post(m_person.client.nextPaint(state, m_comb));
            m_person.client.forgetInbox();
        });
        m_tick.start(kBusyMs);
    }

    [[nodiscard]] bool isConnected() const { return m_person.client.isConnected(); }

    RoomId room;

private:
    Person m_person;
    Ranges m_comb;
    qint64 m_strokes = 0;
    QTimer m_tick;
};

Siege::Siege(ServerProcess &server, const Wish &wish) : m_server(server), m_wish(wish)
{
    raiseOpenFiles();
    RoomId room;
    for (int i = 0; i < wish.honest; ++i) {
        m_people.push_back(std::make_unique<Person>(server.url()));
        ServerClient &client = m_people.back()->client;
        if (i % kPerRoom == 0)
            room = client.create(roomOf(30));
        else
            client.join(room, u"person %1"_s.arg(i));
    }
    m_painter = std::make_unique<Painter>(server.url());
    m_busyRoom = m_painter->room;
}

Siege::~Siege() = default;

Siege::Outcome Siege::endure(const QList<Attack> &attacks)
{
    const auto quantile = [](QList<double> times, double share) {
        std::sort(times.begin(), times.end());
        return times.isEmpty() ? 0 : times[static_cast<qsizetype>(share * static_cast<double>(times.size() - 1))];
    };
    Outcome outcome;
    QElapsedTimer clock;
    clock.start();
    outcome.controlP99 = quantile(timesDuring([&] { return clock.elapsed() > m_wish.controlMs; }), 0.99);
    const int files = openFiles();
    const double before = megabytes();
    clock.restart();
    const Attackers attackers(m_server.url(), attacks, m_wish.from);
    const QList<double> times = timesDuring([&] {
        outcome.megabytes = std::max(outcome.megabytes, megabytes() - before);
        outcome.isOver = attackers.haveCome() && clock.elapsed() > m_wish.controlMs && openFiles() <= files;
        if (openFiles() > files)
            outcome.goneSeconds = static_cast<double>(clock.elapsed()) / 1e3;
        return outcome.isOver || clock.elapsed() > m_wish.patienceMs;
    });
    outcome.atWork = attackers.atWork();
    outcome.p99 = quantile(times, 0.99);
    outcome.longest = quantile(times, 1);
    return outcome;
}

int Siege::lost() const
{
    const auto isLost = [](const std::unique_ptr<Person> &one) { return !one->client.isConnected(); };
    return static_cast<int>(std::count_if(m_people.begin(), m_people.end(), isLost)) +
           (m_painter->isConnected() ? 0 : 1);
}

QList<double> Siege::timesDuring(const std::function<bool()> &isOver)
{
    for (const auto &person : m_people)
        person->times.clear();
    size_t next = 0;
    QTimer pace;
    QObject::connect(&pace, &QTimer::timeout, &pace, [&] { m_people[next++ % m_people.size()]->paint(); });
    pace.setTimerType(Qt::PreciseTimer);
    pace.start(1'000 / m_wish.strokesPerSecond);
    bool isDone = false;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &look, [&] { isDone = isDone || isOver(); });
    look.start(kLookMs);
    while (!isDone)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QList<double> times;
    for (const auto &person : m_people) {
        times += person->times;
        if (person->waiting() > 0)
            times.append(person->waiting());
    }
    return times;
}

int Siege::openFiles()
{
    return static_cast<int>(QDir(u"/proc/%1/fd"_s.arg(m_server.process().processId()))
                                .entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System)
                                .size());
}

double Siege::megabytes()
{
    QFile file(u"/proc/%1/status"_s.arg(m_server.process().processId()));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = file.readAll();
    return text.mid(text.indexOf("VmRSS:") + 6).trimmed().split(' ').first().toDouble() / 1024;
}

} // namespace yak
