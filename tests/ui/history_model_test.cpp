#include "controllers/roomview.h"
#include "models/historymodel.h"
#include "roomrig.h"

#include <QSignalSpy>
#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

/// A history of a room, whose pages the test hands out.
struct Bench
{
    Bench()
    {
        settings.setLanguageChoice(LanguageChoice::English);
        settings.setClockChoice(ClockChoice::Hours24);
        settings.setZoneId(u"Asia/Seoul"_s);
        jisu = examplePerson(u"지수"_s, Role::Organizer);
        amir = examplePerson(u"Amir"_s);
        room.people.insert(jisu.id, jisu);
        room.people.insert(amir.id, amir);
        model.reset(room);
        view = std::make_unique<RoomView>(model, settings);
        log = std::make_unique<HistoryLog>(model, [this](const wire::History &asked, HistoryLog::Done to) {
            requests.append(asked);
            done = std::move(to);
        });
        history = std::make_unique<HistoryModel>(*log, model, *view);
    }
    void add(const EventBody &body, const ParticipantId &by, const Stroke &before = {})
    {
        entries.prepend({++revision, {body, by, Instant::fromSeconds(1'790'000'000 + revision * 60)}, before});
    }
    void answerPage()
    {
        const wire::History asked = requests.last();
        wire::HistoryPage page;
        for (const wire::HistoryEntry &entry : entries) {
            if (asked.before && entry.revision >= *asked.before)
                continue;
            if (page.entries.size() == asked.limit) {
                page.more = true;
                break;
            }
            page.entries.append(entry);
        }
        std::exchange(done, {})(page); // may ask for the next one
    }
    [[nodiscard]] QString what(int row) const { return history->index(row).data(HistoryModel::WhatRole).toString(); }
    [[nodiscard]] QString who(int row) const { return history->index(row).data(HistoryModel::WhoRole).toString(); }
    [[nodiscard]] Range slot(int index) const { return room.slotTable.range(index); }

    QTemporaryDir folder;
    AppSettings settings{{folder.filePath(u"personal.ini"_s), folder.filePath(u"machine.ini"_s)}};
    Room room = exampleRoom();
    Person jisu;
    Person amir;
    RoomModel model;
    std::unique_ptr<RoomView> view;
    std::unique_ptr<HistoryLog> log;
    std::unique_ptr<HistoryModel> history;
    QList<wire::History> requests;
    HistoryLog::Done done;
    QList<wire::HistoryEntry> entries;
    qint64 revision = 0;
};

} // namespace

class HistoryModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsFetchedUnseen();
    void pagesComeAsOneScrolls();
    void newEntriesComeOnTop();
    void moreThanAPageOfNewsIsFetchedToWhereItJoins();
    void paintingIsToldInSlotsAndTimes();
    void firstAnswerIsToldAsSuch();
    void everythingElseIsToldInWords();
    void whatTheRoomDoesByItselfIsToldAndFiltered();
    void peopleWhoLeftKeepTheirNames();
    void failureIsToldAndTriedAgain();
    void pageOfAnotherStreamIsDropped();
};

void HistoryModelTest::nothingIsFetchedUnseen()
{
    Bench bench;
    bench.add(RoomOpened{}, bench.jisu.id);
    QVERIFY(bench.requests.isEmpty());
    bench.log->setAudience(HistoryLog::Audience::Somebody);
    QCOMPARE(bench.requests.size(), 1);
    QVERIFY(!bench.requests.first().before);
    bench.answerPage();
    QCOMPARE(bench.history->rowCount(), 1);
    QCOMPARE(bench.who(0), u"지수"_s);
    QCOMPARE(bench.what(0), u"opened the room"_s);
}

void HistoryModelTest::pagesComeAsOneScrolls()
{
    Bench bench;
    for (int i = 0; i < 120; ++i)
        bench.add(PersonRenamed{bench.amir.id, u"Amir %1"_s.arg(i)}, bench.amir.id);
    bench.log->setAudience(HistoryLog::Audience::Somebody);
    bench.answerPage();
    QCOMPARE(bench.history->rowCount(), 50);
    QVERIFY(bench.history->canFetchMore({}));
    bench.history->fetchMore({});
    QVERIFY2(!bench.history->canFetchMore({}), "one page at a time");
    QCOMPARE(bench.requests.last().before, bench.history->entry(49).revision);
    bench.answerPage();
    bench.history->fetchMore({});
    bench.answerPage();
    QCOMPARE(bench.history->rowCount(), 120);
    QVERIFY(!bench.history->canFetchMore({}));
    for (int row = 1; row < 120; ++row)
        QCOMPARE(bench.history->entry(row).revision, bench.history->entry(row - 1).revision - 1);
}

void HistoryModelTest::newEntriesComeOnTop()
{
    Bench bench;
    bench.add(RoomOpened{}, bench.jisu.id);
    bench.log->setAudience(HistoryLog::Audience::Somebody);
    bench.answerPage();
    QSignalSpy inserted(bench.history.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(bench.history.get(), &QAbstractItemModel::modelReset);
    bench.add(RoomClosed{}, bench.jisu.id);
    bench.model.applyConfirmed({{RoomClosed{}, bench.jisu.id, {}}}, {StreamKind::All, 2});
    QTRY_COMPARE(bench.requests.size(), 2);
    bench.answerPage();
    QCOMPARE(bench.history->rowCount(), 2);
    QCOMPARE(bench.what(0), u"closed the room"_s);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted.first().at(1).toInt(), 0);
    QCOMPARE(reset.size(), 0);
}

void HistoryModelTest::moreThanAPageOfNewsIsFetchedToWhereItJoins()
{
    Bench bench;
    bench.add(RoomOpened{}, bench.jisu.id);
    bench.log->setAudience(HistoryLog::Audience::Somebody);
    bench.answerPage();
    for (int i = 0; i < 200; ++i)
        bench.add(PersonRenamed{bench.amir.id, u"Amir %1"_s.arg(i)}, bench.amir.id);
    bench.model.applyConfirmed({{RoomClosed{}, bench.jisu.id, {}}}, {StreamKind::All, 2});
    QTRY_COMPARE(bench.requests.size(), 2);
    for (int page = 0; page < 5; ++page)
        bench.answerPage();
    QCOMPARE(bench.history->rowCount(), 201);
    for (int row = 0; row < 201; ++row)
        QCOMPARE(bench.history->entry(row).revision, 201 - row);
}

void HistoryModelTest::paintingIsToldInSlotsAndTimes()
{
    Bench bench;
    const Stroke effect{{SlotState::No, {bench.slot(4)}}, {SlotState::Yes, {{bench.slot(0).from, bench.slot(2).to}}}};
    bench.add(AnswerPainted{bench.amir.id, effect}, bench.amir.id, {{SlotState::No, {bench.slot(0)}}});
    bench.log->setAudience(HistoryLog::Audience::Somebody);
    bench.answerPage();
    QCOMPARE(bench.what(0), u"painted: 3 yes, 1 no"_s);
    QCOMPARE(bench.history->index(0).data(HistoryModel::DetailRole).toString(),
             u"Mon, Nov 23, 09:00–10:30: yes\nMon, Nov 23, 11:00–11:30: no"_s);
}

void HistoryModelTest::firstAnswerIsToldAsSuch()
{
    Bench bench;
    bench.add(AnswerPainted{bench.amir.id, {{SlotState::Yes, {bench.slot(0)}}}}, bench.amir.id,
              {{SlotState::None, {bench.slot(0)}}});
    bench.log->setAudience(HistoryLog::Audience::Somebody);
    bench.answerPage();
    QCOMPARE(bench.what(0), u"answered: 1 yes"_s);
}

void HistoryModelTest::everythingElseIsToldInWords()
{
    Bench bench;
    const ParticipantId by = bench.jisu.id;
    SettingsChanged settings;
    settings.patch.title = u"Other"_s;
    settings.patch.duration = 60;
    bench.add(PersonJoined{bench.amir}, bench.amir.id);
    bench.add(RoleSet{bench.amir.id, Role::CoOrganizer}, by);
    bench.add(PersonSet{bench.amir.id, true, 3, {}}, by);
    bench.add(settings, by);
    bench.add(RoomSettled{{bench.slot(0).from, bench.slot(2).to, by, {}}}, by);
    bench.add(RoomUnsettled{}, by);
    bench.add(RoomClosed{}, by);
    bench.log->setAudience(HistoryLog::Audience::Somebody);
    bench.answerPage();
    QStringList told;
    for (int row = bench.history->rowCount() - 1; row >= 0; --row)
        told.append(bench.who(row) + u": "_s + bench.what(row));
    QCOMPARE(told, (QStringList{u"Amir: joined"_s, u"지수: gave Amir the role: Co-organizer"_s,
                                u"지수: set for Amir: required, weight 3"_s, u"지수: changed: title, duration"_s,
                                u"지수: settled Mon, Nov 23, 09:00–10:30"_s, u"지수: took back what was settled"_s,
                                u"지수: closed the room"_s}));
}

void HistoryModelTest::whatTheRoomDoesByItselfIsToldAndFiltered()
{
    Bench bench;
    const ParticipantId by = bench.jisu.id;
    bench.add(Reminded{}, {});
    bench.add(Reminded{}, by);
    bench.add(EveryoneAnswered{}, {});
    bench.add(DeadlinePassed{}, {});
    bench.add(RoomSettled{{bench.slot(0).from, bench.slot(2).to, {}, {}}}, {});
    bench.add(PurgeAnnounced{Instant::fromSeconds(1'796'353'200)}, {});
    bench.add(RoomKept{}, {});
    bench.add(RoomKept{}, by);
    bench.log->setAudience(HistoryLog::Audience::Somebody);
    bench.answerPage();
    QStringList told;
    for (int row = bench.history->rowCount() - 1; row >= 0; --row)
        told.append(bench.who(row) + u": "_s + bench.what(row));
    const QStringList all{u"The server: reminded those who had not answered"_s,
                          u"지수: reminded those who had not answered"_s,
                          u"Everybody: has answered"_s,
                          u"The server: closed the room at its deadline"_s,
                          u"The server: settled the best at the deadline: Mon, Nov 23, 09:00–10:30"_s,
                          u"The server: announced that the unused room will be deleted on Fri, Dec 4, 12:00"_s,
                          u"The server: keeps the room, because something happened in it"_s,
                          u"지수: kept the room from being deleted"_s};
    QCOMPARE(told, all);
    HistoryFilter filter;
    filter.doer = HistoryFilter::Doer::Server;
    bench.history->setFilter(filter);
    QCOMPARE(bench.history->rowCount(), 6);
    QVERIFY(!filter.isEmpty());
}

void HistoryModelTest::peopleWhoLeftKeepTheirNames()
{
    Bench bench;
    const Person gone = examplePerson(u"서연"_s);
    bench.add(PersonJoined{gone}, gone.id);
    bench.add(PersonRemoved{gone.id}, bench.jisu.id);
    bench.add(AnswerPainted{ParticipantId::random(), {{SlotState::Yes, {bench.slot(0)}}}}, ParticipantId::random());
    bench.log->setAudience(HistoryLog::Audience::Somebody);
    bench.answerPage();
    QCOMPARE(bench.what(1), u"removed 서연"_s);
    QCOMPARE(bench.who(2), u"서연"_s);
    QCOMPARE(bench.who(0), u"somebody who left"_s);
}

void HistoryModelTest::failureIsToldAndTriedAgain()
{
    Bench bench;
    bench.add(RoomOpened{}, bench.jisu.id);
    bench.log->setAudience(HistoryLog::Audience::Somebody);
    bench.done(std::nullopt);
    QVERIFY(bench.log->hasFailed());
    QCOMPARE(bench.history->rowCount(), 0);
    bench.log->retry();
    bench.answerPage();
    QVERIFY(!bench.log->hasFailed());
    QCOMPARE(bench.history->rowCount(), 1);
}

void HistoryModelTest::pageOfAnotherStreamIsDropped()
{
    Bench bench;
    bench.add(RoomOpened{}, bench.jisu.id);
    bench.log->setAudience(HistoryLog::Audience::Somebody);
    const HistoryLog::Done old = bench.done;
    bench.model.reset(bench.room);
    old(wire::HistoryPage{bench.entries, false});
    QCOMPARE(bench.history->rowCount(), 0);
    QTRY_COMPARE(bench.requests.size(), 2);
    bench.answerPage();
    QCOMPARE(bench.history->rowCount(), 1);
}

QTEST_MAIN(HistoryModelTest)
#include "history_model_test.moc"
