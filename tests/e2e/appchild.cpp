#include "appchild.h"

#include "cache/sqliteroomstore.h"
#include "digest.h"
#include "serverharness.h"
#include "session/roomsession.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QSocketNotifier>
#include <QTest>
#include <QTextStream>

#include <unistd.h>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWaitMs = 10'000;

/// The child: carries out one line at a time.
class App final : public QObject
{
public:
    App(const QString &folder, const QString &link) : m_store(folder + u"/rooms.sqlite"_s)
    {
        if (!link.isEmpty())
            open(*RoomLink::parse(link));
        connect(&m_input, &QSocketNotifier::activated, this, &App::readInput);
    }

private:
    void open(const RoomLink &link)
    {
        m_session = std::make_unique<RoomSession>(link, m_store, m_clock);
        m_session->open();
    }

    void readInput()
    {
        char buffer[4096];
        const ssize_t count = ::read(STDIN_FILENO, buffer, sizeof buffer);
        if (count <= 0)
            return finish();
        m_buffer.append(buffer, count);
        for (qsizetype end = m_buffer.indexOf('\n'); end >= 0; end = m_buffer.indexOf('\n')) {
            const QString line = QString::fromUtf8(m_buffer.left(end));
            m_buffer.remove(0, end + 1);
            obey(line.split(u' '));
        }
    }

    void obey(const QStringList &words)
    {
        const QString verb = words.first();
        if (verb == "create"_L1)
            create(QUrl(words.at(1)), words.at(2));
        else if (verb == "join"_L1)
            join(words.at(1));
        else if (verb == "paint"_L1)
            paint(words);
        else if (verb == "state"_L1)
            answer(QString::fromLatin1(QMetaEnum::fromType<RoomSession::State>().valueToKey(int(m_session->state()))));
        else if (verb == "pending"_L1)
            answer(QString::number(m_session->model().pending().size()));
        else if (verb == "shown"_L1)
            answer(digestOf(m_session->model().room()));
        else if (verb == "confirmed"_L1)
            answer(digestOf(m_session->model().confirmed()));
        else if (verb == "kept"_L1)
            m_store.load(m_session->link().text(), [](const std::optional<StoredRoom> &kept) {
                answer(kept && !kept->snapshot.isEmpty() ? u"yes"_s : u"no"_s);
            });
        else if (verb == "quit"_L1)
            finish();
    }

    void create(const QUrl &server, const QString &name)
    {
        auto *creator = new RoomCreator(server, m_store, m_clock, this);
        connect(creator, &RoomCreator::created, this, [this](const RoomCreator::Created &made) {
            open(made.link);
            answer(made.link.text());
        });
        connect(creator, &RoomCreator::failed, this, [this](const QString &detail) { answer(u"failed: "_s + detail); });
        connect(creator, &RoomCreator::refused, this,
                [this](const wire::Refused &why) { answer(u"refused: "_s + toText(why.code)); });
        wire::Create request;
        request.settings = sampleSettings();
        request.me.name = name;
        creator->create(request);
    }

    void join(const QString &name)
    {
        wire::Introduction me;
        me.name = name;
        m_session->join(me, {}, [this](const RoomSession::Reply &reply) {
            answer(reply ? u"joined"_s : u"refused: "_s + toText(reply.error().code));
        });
    }

    /// paint STATE FROM TO, in slots from the room's first.
    void paint(const QStringList &words)
    {
        const SlotTable &table = m_session->model().room().slotTable;
        if (table.isEmpty())
            return answer(u"not yet"_s); // what is on disk has not been read
        const Range range{table.range(words.at(2).toInt()).from, table.range(words.at(3).toInt()).from};
        const AnswerChange change = m_session->submit({{*slotStateFromText(words.at(1)), {range}}});
        answer(change.isEmpty() ? u"unchanged"_s : u"painted"_s);
    }

    void finish()
    {
        m_input.setEnabled(false);
        if (m_session)
            m_session->shutdown();
        m_store.shutdown();
        QCoreApplication::quit();
    }

    static void answer(const QString &words) { QTextStream(stdout) << words << '\n' << Qt::flush; }

    SystemClock m_clock;
    SqliteRoomStore m_store;
    std::unique_ptr<RoomSession> m_session;
    QSocketNotifier m_input{STDIN_FILENO, QSocketNotifier::Read};
    QByteArray m_buffer;
};

} // namespace

AppChild::~AppChild()
{
    kill();
}

void AppChild::start()
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QCoreApplication::applicationFilePath(), {u"--app"_s, m_folder, m_link});
}

void AppChild::kill()
{
    m_process.kill();
    m_process.waitForFinished(kWaitMs);
}

bool AppChild::quit()
{
    say(u"quit"_s);
    return m_process.waitForFinished(kWaitMs) && m_process.exitStatus() == QProcess::NormalExit &&
           m_process.exitCode() == 0;
}

void AppChild::say(const QString &command)
{
    m_process.write(command.toUtf8() + '\n');
}

QString AppChild::ask(const QString &command)
{
    say(command);
    // The test's own event loop has the relay and must go on.
    if (!QTest::qWaitFor([this] { return m_process.canReadLine(); }, kWaitMs))
        return {};
    return QString::fromUtf8(m_process.readLine()).trimmed();
}

bool AppChild::comesTo(const QString &question, const QString &wanted)
{
    const QDeadlineTimer deadline(kWaitMs);
    while (!deadline.hasExpired()) {
        if (ask(question) == wanted)
            return true;
    }
    return false;
}

int runApp(const QStringList &arguments)
{
    App app(arguments.at(2), arguments.value(3));
    return QCoreApplication::exec();
}

} // namespace yak
