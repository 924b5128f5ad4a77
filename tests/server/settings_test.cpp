#include "roomfixture.h"

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

SettingsPatch titled(const QString &title)
{
    SettingsPatch patch;
    patch.title = title;
    return patch;
}

Plan withDays(const Plan &plan, int days)
{
    TimePlan changed = std::get<TimePlan>(plan);
    changed.days.resize(days);
    for (int i = 0; i < days; ++i)
        changed.days[i] = {QDate(2027, 2, 1).addDays(i), {{9 * 60, 12 * 60}}};
    return changed;
}

} // namespace

/// Changes of what the organizers say of a room.
class SettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFieldSomebodyElseChangedIsStale();
    void fieldsChangedApartDoNotGetInEachOthersWay();
    void sayingTheSameIsNotStaleAndChangesNothing();
    void aNewPlanBringsItsSlots();
    void answersOfRemovedSlotsComeBackWithThem();
    void aChangeThatCannotBeIsRefusedByField();
    void aBaseFromTheFutureIsRefused();
};

void SettingsTest::aFieldSomebodyElseChangedIsStale()
{
    RoomFixture fixture;
    const auto co = fixture.joined(u"Co"_s);
    fixture.host->must(wire::SetRole{co->me(), Role::CoOrganizer});
    fixture.host->must(wire::ChangeSettings{1, titled(u"Lunch"_s)});
    const wire::Refused refused = co->refusal(wire::ChangeSettings{1, titled(u"Supper"_s)});
    QCOMPARE(refused.code, ErrorCode::Stale);
    QCOMPARE(refused.field, u"title"_s);
    QCOMPARE(refused.settingsRevision, 2);
    QVERIFY(refused.present);
    QCOMPARE(refused.present->title, u"Lunch"_s);
    QCOMPARE(fieldsOf(*refused.present), QStringList{u"title"_s});
    co->must(wire::ChangeSettings{2, titled(u"Supper"_s)});
    QTRY_COMPARE(fixture.host->room().settings.title, u"Supper"_s);
}

void SettingsTest::fieldsChangedApartDoNotGetInEachOthersWay()
{
    RoomFixture fixture;
    SettingsPatch described;
    described.description = u"Bring a friend"_s;
    fixture.host->must(wire::ChangeSettings{1, titled(u"Lunch"_s)});
    fixture.host->must(wire::ChangeSettings{1, described});
    described.title = u"Supper"_s;
    described.description = u"Bring two"_s;
    const wire::Refused refused = fixture.host->refusal(wire::ChangeSettings{2, described});
    QCOMPARE(refused.field, u"description"_s);
    QCOMPARE(refused.present->description, u"Bring a friend"_s);
    QVERIFY(!refused.present->title);
    // It is refused whole.
    QTRY_COMPARE(fixture.host->room().settingsRevision, 3);
    QCOMPARE(fixture.host->room().settings.title, u"Lunch"_s);
}

void SettingsTest::sayingTheSameIsNotStaleAndChangesNothing()
{
    RoomFixture fixture;
    fixture.host->must(wire::ChangeSettings{1, titled(u"Lunch"_s)});
    QVERIFY(!fixture.host->must(wire::ChangeSettings{1, titled(u"Lunch"_s)}).revision);
    QTRY_COMPARE(fixture.host->room().settingsRevision, 2);
}

void SettingsTest::aNewPlanBringsItsSlots()
{
    RoomFixture fixture;
    const auto ann = fixture.joined(u"Ann"_s);
    SettingsPatch patch;
    patch.plan = withDays(fixture.host->room().settings.plan, 5);
    fixture.host->must(wire::ChangeSettings{1, patch});
    QTRY_COMPARE(ann->room().slotTable.size(), 5 * 6);
    const auto later = fixture.joined(u"Later"_s);
    QCOMPARE(later->room().slotTable, ann->room().slotTable);
    QVERIFY(isDone(ann->paint(SlotState::Yes, {later->room().slotTable.range(29)})));
    QTRY_COMPARE(later->stateOf(ann->me(), later->room().slotTable.key(29)), SlotState::Yes);
}

void SettingsTest::answersOfRemovedSlotsComeBackWithThem()
{
    RoomFixture fixture;
    const auto ann = fixture.joined(u"Ann"_s);
    const Range last = fixture.slot(17);
    QVERIFY(isDone(ann->paint(SlotState::Yes, {last})));
    SettingsPatch fewer;
    fewer.plan = withDays(fixture.host->room().settings.plan, 1);
    fixture.host->must(wire::ChangeSettings{1, fewer});
    QTRY_COMPARE(ann->room().slotTable.size(), 6);
    // What lies outside keeps its state, whatever is painted meanwhile.
    QVERIFY(isDone(ann->paint(SlotState::No, {{last.from - 1'000'000, last.to}})));
    SettingsPatch more;
    more.plan = withDays(fixture.host->room().settings.plan, 3);
    fixture.host->must(wire::ChangeSettings{2, more});
    QTRY_COMPARE(ann->room().slotTable.size(), 18);
    const auto later = fixture.joined(u"Later"_s);
    QCOMPARE(later->stateOf(ann->me(), last.from), SlotState::Yes);
    QCOMPARE(later->room().answerOf(ann->me()), ann->room().answerOf(ann->me()));
}

void SettingsTest::aChangeThatCannotBeIsRefusedByField()
{
    RoomFixture fixture;
    SettingsPatch patch;
    patch.duration = 24 * 60;
    QCOMPARE(fixture.host->refusal(wire::ChangeSettings{1, patch}).problem, ProblemKind::TooLongToFit);
    SettingsPatch skipped;
    TimePlan plan = std::get<TimePlan>(fixture.host->room().settings.plan);
    plan.zone = u"Pacific/Apia"_s;
    plan.days = {{QDate(2011, 12, 30), {{9 * 60, 12 * 60}}}};
    skipped.plan = plan;
    QCOMPARE(fixture.host->refused(wire::ChangeSettings{1, skipped}), ErrorCode::SkippedDay);
    SettingsPatch past;
    past.deadline = std::optional(fixture.server.clock.now());
    QCOMPARE(fixture.host->refusal(wire::ChangeSettings{1, past}).field, u"deadline"_s);
    QCOMPARE(fixture.host->room().settingsRevision, 1);
}

void SettingsTest::aBaseFromTheFutureIsRefused()
{
    RoomFixture fixture;
    QCOMPARE(fixture.host->refusal(wire::ChangeSettings{2, titled(u"Lunch"_s)}).field, u"base"_s);
}

QTEST_GUILESS_MAIN(SettingsTest)
#include "settings_test.moc"
