#include "diary.h"

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kHour = 60 * 60;

/// What of their answers those do whose answers are hidden; the one thing in which worlds differ.
enum class Hidden { Nothing, AFew, Plenty };

RoomSettings settingsOf(Visibility visibility)
{
    RoomSettings settings = sampleSettings();
    settings.visibility = visibility;
    settings.deadline = ManualClock().now().plusSeconds(30 * kHour);
    settings.remindBefore = 60;
    settings.atDeadline = AtDeadline::SettleBest;
    return settings;
}

/// Whether Ben has once answered, seen the others' answers for it and taken his back, before the worlds part.
enum class Looked { Never, Once };

/// A day in a room: Host, Ann and Cem answer, which Ben and the nameless Vera may not see.
class Day
{
public:
    Day(Visibility visibility, Looked looked, Hidden hidden)
        : m_visibility(visibility), m_looked(looked), m_hidden(hidden), m_fixture(Start::Later)
    {
        m_fixture.server.start();
        m_host = m_fixture.connected();
        m_fixture.room = m_host->create(settingsOf(visibility));
        m_ann = m_fixture.joined(u"Ann"_s);
        m_cem = m_fixture.joined(u"Cem"_s);
        m_ben = m_fixture.connected(wire::Encoding::Json);
        m_ben->join(m_fixture.room, u"Ben"_s);
        m_vera = m_fixture.connected(wire::Encoding::Json);
        m_eve = m_fixture.connected(wire::Encoding::Json);
        if (m_vera->view(m_fixture.room))
            qFatal("the viewer is not let in");
        awaitOnline(4);
    }

    void live()
    {
        paint(*m_host, SlotState::Yes, 0, 2);
        if (m_looked == Looked::Once)
            lookOnce();
        answer();
        askAround();
        if (m_visibility == Visibility::OrganizersOnly) {
            paint(*m_ben, SlotState::Yes, 3, 6);
            settle();
            paint(*m_ben, SlotState::No, 3, 4);
            settle();
            (void)m_ben->ask(wire::Restore{
                m_ben->nextPaint(SlotState::Yes, {}).operation, m_ben->me(), {StreamKind::Own, 7}, RestoreWay::Moment});
        }
        host(wire::Rename{m_host->me(), u"Boss"_s});
        host(wire::SetPerson{m_ann->me(), {}, 5, {}});
        answerAnew();
        askAround();
        askWhatIsNotTheirs();
        m_fixture.server.clock.advanceSeconds(kHour);
        awaitAllAnswered();
        comeBack();
        afterADay();
        theDeadline();
        host(wire::Unsettle{});
        host(wire::Archive{});
        comeBack();
        askAround();
    }

    [[nodiscard]] QList<Diary> diaries() const
    {
        QList<Diary> diaries;
        for (const ServerClient *reader : {m_ben.get(), m_vera.get(), m_eve.get()}) {
            diaries.append(Diary(aliases()));
            diaries.last().write(*reader);
        }
        return diaries;
    }

private:
    using Start = RoomFixture::Start;

    /// Whatever was on its way to them has come.
    void settle()
    {
        for (ServerClient *reader : {m_ben.get(), m_vera.get()})
            (void)reader->ask(wire::Ping{});
    }
    template<typename Message>
    void host(const Message &message)
    {
        m_host->must(message);
        settle();
    }
    void paint(ServerClient &who, SlotState state, qsizetype from, qsizetype to)
    {
        const SlotTable &table = m_host->room().slotTable;
        if (!isDone(who.paint(state, {{table.range(from).from, table.range(to - 1).to}})))
            qFatal("a stroke is refused");
    }
    void awaitOnline(qsizetype people)
    {
        for (ServerClient *reader : {m_ben.get(), m_vera.get()})
            QTRY_COMPARE(reader->all<wire::Presence>().isEmpty() ? 0
                                                                 : reader->all<wire::Presence>().last().online.size(),
                         people);
        settle();
    }

    // ---- what is hidden ------------------------------------------------------------------------------------------

    void answer()
    {
        if (m_hidden != Hidden::Nothing)
            paint(*m_ann, SlotState::IfNeeded, 0, 2);
        if (m_hidden != Hidden::Plenty)
            return;
        for (int i = 0; i < 12; ++i)
            paint(*m_ann, i % 2 ? SlotState::Yes : SlotState::No, i, i + 2);
        paint(*m_ann, SlotState::Yes, 0, 2);
        paint(*m_cem, SlotState::No, 0, 18);
    }
    void answerAnew()
    {
        if (m_hidden != Hidden::Plenty)
            return;
        qint64 painted = 0;
        const auto page = std::get<wire::HistoryPage>(m_host->ask(wire::History{{}, 200}));
        for (const wire::HistoryEntry &entry : page.entries)
            painted = answeringPerson(entry.event.body) == m_ann->me() ? entry.revision : painted;
        m_host->must(wire::Restore{m_host->nextPaint(SlotState::Yes, {}).operation,
                                   m_ann->me(),
                                   {StreamKind::All, painted},
                                   RestoreWay::Moment});
        paint(*m_ann, SlotState::No, 5, 9);
        paint(*m_cem, SlotState::IfNeeded, 7, 8);
    }
    void awaitAllAnswered()
    {
        const bool haveAll = m_hidden == Hidden::Plenty && m_visibility == Visibility::OrganizersOnly;
        QTRY_COMPARE(heard<EveryoneAnswered>(*m_host), haveAll ? 1 : 0);
        settle();
    }

    // ---- what everybody sees -------------------------------------------------------------------------------------

    void lookOnce()
    {
        paint(*m_ben, SlotState::Yes, 3, 6);
        QTRY_COMPARE(m_ben->room().position.kind, StreamKind::All);
        settle();
        paint(*m_ben, SlotState::None, 0, 18);
        QTRY_COMPARE(m_ben->room().position.kind, StreamKind::Own);
        settle();
    }
    void askAround()
    {
        for (ServerClient *reader : {m_ben.get(), m_vera.get()}) {
            (void)reader->ask(wire::History{{}, 200});
            (void)reader->ask(wire::History{4, 2});
            (void)reader->ask(wire::Since{{StreamKind::Own, 2}});
            settle();
        }
    }
    void askWhatIsNotTheirs()
    {
        const auto restore = [this](const ParticipantId &person, StreamPosition position, RestoreWay way) {
            return wire::Restore{m_ben->nextPaint(SlotState::Yes, {}).operation, person, position, way};
        };
        for (const qint64 revision : {1, 6, 9, 14, 99}) {
            (void)m_ben->ask(restore(m_ann->me(), {StreamKind::Own, revision}, RestoreWay::Event));
            (void)m_ben->ask(restore(m_ben->me(), {StreamKind::All, revision}, RestoreWay::Event));
            (void)m_ben->ask(wire::Since{{StreamKind::All, revision}});
            (void)m_ben->ask(wire::History{revision, 3});
        }
        (void)m_ben->ask(wire::Remind{});
        (void)m_ben->ask(wire::KeepRoom{});
        (void)m_ben->ask(wire::Remove{m_ann->me()});
        (void)m_ben->ask(wire::Settle{m_host->room().slotTable.key(0)});
        settle();
    }
    /// Once from nothing and once from what is known.
    void comeBack()
    {
        QVERIFY(!m_ben->reopen());
        const StreamPosition known{StreamKind::Own, 3};
        (void)m_ben->ask(wire::Open{m_fixture.room, m_ben->entered()->device, m_ben->secret(), {}, {}, known});
        QVERIFY(!m_vera->view(m_fixture.room));
        settle();
    }
    /// Ann has not been there for a day, and somebody asks for her name.
    void afterADay()
    {
        m_ann->disconnectNow();
        awaitOnline(3);
        m_fixture.server.clock.advanceSeconds(25 * kHour);
        (void)m_eve->ask(wire::Join{m_fixture.room, {u"Ann"_s, {}, {}, {}}, {}});
        settle();
    }
    void theDeadline()
    {
        m_fixture.server.clock.advanceSeconds(3 * kHour);
        for (const ServerClient *reader : {m_ben.get(), m_vera.get()})
            QTRY_COMPARE(heard<Reminded>(*reader), 1);
        m_fixture.server.clock.advanceSeconds(kHour);
        for (const ServerClient *reader : {m_ben.get(), m_vera.get()})
            QTRY_VERIFY(reader->room().flags.decision);
        settle();
    }

    [[nodiscard]] QList<Alias> aliases() const
    {
        QList<Alias> aliases{{m_fixture.room.text().toLatin1(), QByteArray(26, '0')},
                             {m_ben->secret().toLatin1(), "secret"}};
        for (const auto &entered : m_ben->all<wire::Entered>()) {
            aliases.append({entered.token.toLatin1(), "token"});
            aliases.append({entered.device->text().toLatin1(), QByteArray(26, '1')});
        }
        int number = 0;
        for (const ServerClient *who : {m_host.get(), m_ann.get(), m_cem.get(), m_ben.get()})
            aliases.append({who->me().text().toLatin1(), "000000000000" + QByteArray::number(++number)});
        return aliases;
    }

    Visibility m_visibility;
    Looked m_looked;
    Hidden m_hidden;
    RoomFixture m_fixture;
    std::unique_ptr<ServerClient> m_host, m_ann, m_cem, m_ben, m_vera, m_eve;
};

} // namespace

/// Worlds that differ only in hidden answers are the same, byte by byte, for those they are hidden from.
class TwoWorldsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hiddenAnswersChangeNoByte_data();
    void hiddenAnswersChangeNoByte();
};

void TwoWorldsTest::hiddenAnswersChangeNoByte_data()
{
    QTest::addColumn<Visibility>("visibility");
    QTest::addColumn<Looked>("looked");
    QTest::newRow("for organizers only") << Visibility::OrganizersOnly << Looked::Never;
    QTest::newRow("after an answer of one's own") << Visibility::AfterOwnAnswer << Looked::Never;
    QTest::newRow("after one that was taken back") << Visibility::AfterOwnAnswer << Looked::Once;
}

void TwoWorldsTest::hiddenAnswersChangeNoByte()
{
    QFETCH(Visibility, visibility);
    QFETCH(Looked, looked);
    QList<QList<Diary>> worlds;
    for (const Hidden hidden : {Hidden::Nothing, Hidden::AFew, Hidden::Plenty}) {
        Day day(visibility, looked, hidden);
        day.live();
        worlds.append(day.diaries());
    }
    for (qsizetype reader = 0; reader < worlds.first().size(); ++reader) {
        const Diary &plain = worlds.first().at(reader);
        for (const QList<Diary> &world : worlds) {
            const Diary &other = world.at(reader);
            for (qsizetype i = 0; i < std::min(plain.frames().size(), other.frames().size()); ++i)
                QCOMPARE(QString::fromUtf8(other.frames().at(i)), QString::fromUtf8(plain.frames().at(i)));
            QCOMPARE(other.frames().size(), plain.frames().size());
            QCOMPARE(other.presence(), plain.presence());
        }
    }
    QVERIFY(worlds.first().first().frames().size() > 60); // a day of which there is something to tell
}

QTEST_GUILESS_MAIN(TwoWorldsTest)
#include "twoworlds_test.moc"
