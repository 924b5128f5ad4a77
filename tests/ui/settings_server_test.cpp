#include "controllers/roomactions.h"
#include "fakestore.h"
#include "model/replanning.h"
#include "serverharness.h"

#include <QSignalSpy>
#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;
using State = RoomSession::State;

namespace {

/// Somebody in a room on a real server, with what they can do there.
class Seat
{
public:
    explicit Seat(const ServerHarness &harness) : m_harness(harness) {}

    std::optional<RoomId> create(const RoomSettings &settings)
    {
        auto *creator = new RoomCreator(m_harness.url(), m_store, m_clock);
        std::optional<RoomId> made;
        QObject::connect(creator, &RoomCreator::created, creator,
                         [&made](const RoomCreator::Created &created) { made = created.link.room; });
        wire::Create request;
        request.settings = settings;
        request.me.name = u"Host"_s;
        creator->create(request);
        return QTest::qWaitFor([&made] { return made.has_value(); }) && open(*made, State::Live) ? made : std::nullopt;
    }
    bool join(const RoomId &room, const QString &name)
    {
        if (!open(room, State::NeedsName))
            return false;
        wire::Introduction me;
        me.name = name;
        m_session->join(me, {}, {});
        return QTest::qWaitFor([this] { return m_session->state() == State::Live; });
    }

    [[nodiscard]] RoomActions &actions() { return *m_actions; }
    [[nodiscard]] const Room &room() const { return m_session->model().room(); }
    void change(const SettingsPatch &patch, std::optional<Keep> keep = {})
    {
        m_actions->changeSettings({room().settingsRevision, patch, keep}, [](const RoomSession::Reply &) {});
    }

private:
    bool open(const RoomId &room, State state)
    {
        const RoomLink link{u"127.0.0.1"_s, m_harness.port(), room, RoomLink::Security::Plain};
        m_session = std::make_unique<RoomSession>(link, m_store, m_clock);
        m_actions = std::make_unique<RoomActions>(*m_session);
        m_session->open();
        return QTest::qWaitFor([this, state] { return m_session->state() == state; });
    }

    const ServerHarness &m_harness;
    SystemClock m_clock;
    FakeStore m_store;
    std::unique_ptr<RoomSession> m_session;
    std::unique_ptr<RoomActions> m_actions;
};

} // namespace

/// Changes of settings, and taking them back, on a real server.
class SettingsServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindIsTakenBackAndDoneAgainAtOnce_data();
    void everyKindIsTakenBackAndDoneAgainAtOnce();
    void case15AnotherZoneIsTakenBackWithItsAnswers();
    void whatAnotherChangedSinceStays();
};

void SettingsServerTest::everyKindIsTakenBackAndDoneAgainAtOnce_data()
{
    QTest::addColumn<RoomSettings>("settings");
    for (const RoomSettings &settings : sampleSettingsOfAllKinds())
        QTest::newRow(qPrintable(kindName(settings.plan))) << settings;
}

void SettingsServerTest::everyKindIsTakenBackAndDoneAgainAtOnce()
{
    QFETCH(const RoomSettings, settings);
    ServerHarness harness;
    harness.start();
    Seat host(harness);
    QVERIFY(host.create(settings));
    const Room before = host.room();
    SettingsPatch patch;
    patch.plan = before.settings.plan;
    if (auto *time = std::get_if<TimePlan>(&*patch.plan))
        time->days.removeLast();
    if (auto *weekdays = std::get_if<WeekdayPlan>(&*patch.plan))
        weekdays->days.removeLast();
    if (auto *dates = std::get_if<DatePlan>(&*patch.plan))
        dates->dates.removeLast();
    if (auto *blocks = std::get_if<BlockPlan>(&*patch.plan))
        blocks->blocks.append({blocks->nextBlockId++, u"밤"_s, {}, {}});
    // As fast as can be: each step right when the one before is agreed to.
    QSignalSpy saved(&host.actions(), &RoomActions::settingsSaved);
    QSignalSpy stepped(&host.actions(), &RoomActions::settingsSteppedBack);
    QSignalSpy overtaken(&host.actions(), &RoomActions::settingsOvertaken);
    host.change(patch);
    QVERIFY(saved.wait());
    host.actions().undo();
    QVERIFY(stepped.wait());
    QTRY_COMPARE(host.room().slotTable, before.slotTable);
    host.actions().redo();
    QVERIFY(stepped.wait());
    QTRY_VERIFY(host.room().slotTable != before.slotTable);
    host.actions().undo();
    QVERIFY(stepped.wait());
    QTRY_COMPARE(host.room().slotTable, before.slotTable);
    QCOMPARE(host.room().settingsRevision, before.settingsRevision + 4);
    QCOMPARE(overtaken.size(), 0);
}

void SettingsServerTest::case15AnotherZoneIsTakenBackWithItsAnswers()
{
    ServerHarness harness;
    harness.start();
    Seat host(harness);
    const auto room = host.create(sampleSettings());
    QVERIFY(room);
    Seat amir(harness);
    QVERIFY(amir.join(*room, u"Amir"_s));
    amir.actions().paint({{SlotState::Yes, {amir.room().slotTable.range(2)}}});
    QTRY_COMPARE(host.room().answers.size(), 1);
    const Room before = host.room();
    SettingsPatch patch;
    patch.plan = withSameWallTimes(before.settings.plan, *Zone::find(u"Europe/Berlin"_s));
    host.change(patch, Keep::WallTimes);
    QTRY_VERIFY(amir.room().answers != before.answers);
    QTRY_VERIFY(host.actions().undoStack().canUndo());
    host.actions().undo();
    QTRY_COMPARE(amir.room().answers, before.answers);
    QCOMPARE(amir.room().slotTable, before.slotTable);
    // What Amir painted before all that can still be taken back.
    amir.actions().undo();
    QTRY_VERIFY(host.room().answers != before.answers);
}

void SettingsServerTest::whatAnotherChangedSinceStays()
{
    ServerHarness harness;
    harness.start();
    Seat host(harness);
    const auto room = host.create(sampleSettings());
    QVERIFY(room);
    Seat helper(harness);
    QVERIFY(helper.join(*room, u"Helper"_s));
    QTRY_COMPARE(host.room().people.size(), 2);
    for (const Person &person : host.room().people) {
        if (person.name == u"Helper"_s)
            host.actions().setRole(person.id, Role::CoOrganizer);
    }
    SettingsPatch mine;
    mine.title = u"Mine"_s;
    host.change(mine);
    QTRY_COMPARE(helper.room().settings.title, u"Mine"_s);
    SettingsPatch theirs;
    theirs.title = u"Theirs"_s;
    helper.change(theirs);
    QTRY_COMPARE(host.room().settings.title, u"Theirs"_s);
    QSignalSpy overtaken(&host.actions(), &RoomActions::settingsOvertaken);
    host.actions().undo();
    QTRY_COMPARE(overtaken.size(), 1);
    QCOMPARE(overtaken.first().first().toStringList(), QStringList{u"title"_s});
    QCOMPARE(host.room().settings.title, u"Theirs"_s);
    QVERIFY(!host.actions().undoStack().canUndo());
}

QTEST_GUILESS_MAIN(SettingsServerTest)
#include "settings_server_test.moc"
