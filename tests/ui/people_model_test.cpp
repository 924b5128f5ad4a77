#include "controllers/roomview.h"
#include "models/peoplemodel.h"
#include "roomrig.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

struct Bench
{
    Bench()
    {
        settings.setLanguageChoice(LanguageChoice::English);
        settings.setClockChoice(ClockChoice::Hours24);
        settings.setZoneId(u"Asia/Seoul"_s);
    }
    Person add(const QString &name, Role role = Role::Participant)
    {
        const Person person = examplePerson(name, role);
        room.people.insert(person.id, person);
        return person;
    }
    void start(const ParticipantId &me)
    {
        model.setMe(me);
        model.reset(room);
        view = std::make_unique<RoomView>(model, settings);
        people = std::make_unique<PeopleModel>(model, *view);
        tester = std::make_unique<QAbstractItemModelTester>(people.get(),
                                                            QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    void happen(const EventBody &body)
    {
        StreamPosition next = model.confirmed().position;
        ++next.revision;
        model.applyConfirmed({{body, {}, {}}}, next);
    }
    void paint(const ParticipantId &person, int slots_)
    {
        const SlotTable &table = model.room().slotTable;
        const Stroke stroke{{SlotState::Yes, {{table.key(0), table.key(0) + 30 * slots_}}}};
        happen(AnswerPainted{person, applyStrokes(model.room().answerOf(person), {stroke}, table).effect});
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < people->rowCount(); ++row)
            names.append(people->index(row).data(PeopleModel::NameRole).toString());
        return names;
    }
    [[nodiscard]] QVariant at(int row, int role) const { return people->index(row).data(role); }

    QTemporaryDir folder;
    AppSettings settings{{folder.filePath(u"personal.ini"_s), folder.filePath(u"machine.ini"_s)}};
    Room room = exampleRoom();
    RoomModel model;
    std::unique_ptr<RoomView> view;
    std::unique_ptr<PeopleModel> people;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

} // namespace

class PeopleModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneselfComesFirstThenInOrderOfArrival();
    void answersAreCountedAsTheyCome();
    void noneOfTheseIsAnAnswer();
    void joiningAndLeavingAreSingleRows();
    void presenceTouchesOnlyWhoseItIs();
    void changedPersonIsOneRow();
    void addedSlotsAreStillToBeAnswered();
    void hiddenAnswersAreNotToldAsMissing();
    void roleZoneAndDeadlineAreTold();
    void readAloudItIsAWholeSentence();
};

void PeopleModelTest::oneselfComesFirstThenInOrderOfArrival()
{
    Bench bench;
    bench.add(u"민준"_s, Role::Organizer);
    bench.add(u"Amir"_s);
    const Person me = bench.add(u"지수"_s);
    bench.start(me.id);
    QCOMPARE(bench.names(), (QStringList{u"지수"_s, u"민준"_s, u"Amir"_s}));
    QCOMPARE(bench.at(0, PeopleModel::IsMeRole).toBool(), true);
    QCOMPARE(bench.people->rowOf(me.id), 0);
}

void PeopleModelTest::answersAreCountedAsTheyCome()
{
    Bench bench;
    const Person me = bench.add(u"지수"_s);
    const Person amir = bench.add(u"Amir"_s);
    bench.start(me.id);
    QCOMPARE(bench.at(1, PeopleModel::AnswerTextRole).toString(), u"not answered yet"_s);
    QCOMPARE(bench.people->answeredCount(), 0);
    QSignalSpy changed(bench.people.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy summary(bench.people.get(), &PeopleModel::summaryChanged);
    bench.paint(amir.id, 3);
    QVERIFY(bench.at(1, PeopleModel::AnswerTextRole).toString().startsWith(u"3 slot"_s));
    QCOMPARE(bench.people->answeredCount(), 1);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex().row(), 1);
    QCOMPARE(changed.first().at(1).toModelIndex().row(), 1);
    QCOMPARE(summary.size(), 1);
    bench.paint(amir.id, 5);
    QCOMPARE(summary.size(), 1);
}

void PeopleModelTest::noneOfTheseIsAnAnswer()
{
    Bench bench;
    const Person me = bench.add(u"지수"_s);
    bench.start(me.id);
    bench.happen(AnswerPainted{me.id, {{SlotState::No, bench.model.room().slotTable.ranges()}}});
    QCOMPARE(bench.at(0, PeopleModel::AnswerTextRole).toString(), u"none of these"_s);
    QCOMPARE(bench.people->answeredCount(), 1);
}

void PeopleModelTest::joiningAndLeavingAreSingleRows()
{
    Bench bench;
    const Person me = bench.add(u"지수"_s);
    const Person amir = bench.add(u"Amir"_s);
    bench.start(me.id);
    QSignalSpy inserted(bench.people.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(bench.people.get(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy reset(bench.people.get(), &QAbstractItemModel::modelReset);
    bench.happen(PersonJoined{examplePerson(u"서연"_s)});
    QCOMPARE(bench.names(), (QStringList{u"지수"_s, u"Amir"_s, u"서연"_s}));
    bench.happen(PersonLeft{amir.id});
    QCOMPARE(bench.names(), (QStringList{u"지수"_s, u"서연"_s}));
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(bench.people->rowOf(amir.id), -1);
}

void PeopleModelTest::presenceTouchesOnlyWhoseItIs()
{
    Bench bench;
    const Person me = bench.add(u"지수"_s);
    const Person amir = bench.add(u"Amir"_s);
    bench.add(u"서연"_s);
    bench.start(me.id);
    QSignalSpy changed(bench.people.get(), &QAbstractItemModel::dataChanged);
    bench.model.setOnline({amir.id});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex().row(), 1);
    QCOMPARE(bench.at(1, PeopleModel::OnlineRole).toBool(), true);
    QCOMPARE(bench.at(0, PeopleModel::OnlineRole).toBool(), false);
}

void PeopleModelTest::changedPersonIsOneRow()
{
    Bench bench;
    const Person me = bench.add(u"지수"_s);
    const Person amir = bench.add(u"Amir"_s);
    bench.start(me.id);
    QSignalSpy changed(bench.people.get(), &QAbstractItemModel::dataChanged);
    bench.happen(PersonSet{amir.id, true, 3, {}});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(bench.at(1, PeopleModel::RequiredRole).toBool(), true);
    QCOMPARE(bench.at(1, PeopleModel::WeightRole).toInt(), 3);
    bench.happen(PersonRenamed{amir.id, u"Amir K."_s});
    QCOMPARE(bench.names(), (QStringList{u"지수"_s, u"Amir K."_s}));
}

void PeopleModelTest::addedSlotsAreStillToBeAnswered()
{
    Bench bench;
    const Person me = bench.add(u"지수"_s);
    bench.start(me.id);
    bench.paint(me.id, 3);
    TimePlan plan = std::get<TimePlan>(bench.room.settings.plan);
    plan.days.append({QDate(2026, 11, 30), {{9 * 60, 18 * 60}}});
    SettingsChanged changed;
    changed.patch.plan = plan;
    changed.slotRanges = makeSlots(plan)->table.ranges();
    bench.happen(changed);
    QVERIFY(bench.at(0, PeopleModel::AnswerTextRole).toString().startsWith(u"18 new"_s));
    QCOMPARE(bench.people->answeredCount(), 1);
}

void PeopleModelTest::hiddenAnswersAreNotToldAsMissing()
{
    Bench bench;
    const Person me = bench.add(u"지수"_s);
    bench.add(u"Amir"_s);
    bench.room.position.kind = StreamKind::Own;
    bench.start(me.id);
    QCOMPARE(bench.at(1, PeopleModel::AnswerTextRole).toString(), QString());
    QCOMPARE(bench.at(0, PeopleModel::AnswerTextRole).toString(), u"not answered yet"_s);
    QVERIFY2(!bench.people->answeredCount(), "what is hidden is not counted as nothing");
}

void PeopleModelTest::roleZoneAndDeadlineAreTold()
{
    Bench bench;
    const Person me = bench.add(u"지수"_s, Role::Organizer);
    Person amir = examplePerson(u"Amir"_s, Role::CoOrganizer);
    amir.zone = u"Asia/Kolkata"_s;
    amir.deadline = Instant::fromMinutes(bench.room.slotTable.key(0));
    bench.room.people.insert(amir.id, amir);
    Person tokyo = examplePerson(u"Yui"_s);
    tokyo.zone = u"Asia/Tokyo"_s;
    bench.room.people.insert(tokyo.id, tokyo);
    bench.start(me.id);
    QCOMPARE(bench.at(0, PeopleModel::DetailRole).toString(), u"Organizer"_s);
    QCOMPARE(bench.at(1, PeopleModel::DetailRole).toString(),
             u"Co-organizer · Kolkata (UTC+5:30) · until Mon, Nov 23, 09:00"_s);
    QVERIFY2(bench.at(2, PeopleModel::DetailRole).toString().isEmpty(), "Tokyo's clocks show what Seoul's do");
}

void PeopleModelTest::readAloudItIsAWholeSentence()
{
    Bench bench;
    const Person me = bench.add(u"지수"_s, Role::Organizer);
    bench.start(me.id);
    QCOMPARE(bench.at(0, Qt::AccessibleTextRole).toString(), u"지수, you, away, not answered yet, Organizer"_s);
}

QTEST_MAIN(PeopleModelTest)
#include "people_model_test.moc"
