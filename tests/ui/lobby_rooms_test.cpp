#include "dialogs/messagebox.h"
#include "lobbyrig.h"
#include "windows/lobbynote.h"
#include "windows/quietbutton.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;

/// The list of the rooms one knows: what stands in it, in which order, and what can be done there.
class LobbyRoomsTest : public QObject
{
    Q_OBJECT

private:
    static Instant at(QDate date, int minute) { return Zone::find(u"Asia/Seoul"_s)->resolve(date, minute).first; }
    static QList<Errand> errandsIn(LobbyRig &rig, int row) { return errandsOf(rig.row(row)); }
    static bool isShown(const QWidget *widget) { return widget && widget->isVisible(); }

private Q_SLOTS:
    void whatWaitsStandsFirstAndIsCounted();
    void aDeadlineAtMidnightBelongsToTheDayBefore();
    void addedSlotsWantAnUpdate();
    void aSettledRoomWaitsUntilItWasSeen();
    void whatIsSettledIsSaidInTheWordsOfItsKind_data();
    void whatIsSettledIsSaidInTheWordsOfItsKind();
    void whoLooksOnIsWantedForNothing();
    void aDeadlinePassesWhileOneLooks();
    void searchFoldsHangulCaseAndWidth_data();
    void searchFoldsHangulCaseAndWidth();
    void searchIsDoneByKeyboard();
    void deleteAsks();
    void theArchiveHidesHereAndSaysSo();
    void aScreenReaderHearsTheWholeRow();
};

void LobbyRoomsTest::whatWaitsStandsFirstAndIsCounted()
{
    LobbyRig rig;
    rig.add(rig.room(u"newest"_s, 0));
    LobbyRoom unanswered = rig.room(u"unanswered"_s, 1);
    unanswered.digest.ownAnswer = RoomDigest::OwnAnswer::Missing;
    rig.add(unanswered);
    LobbyRoom closing = rig.room(u"closing"_s, 2);
    closing.digest.settings.deadline = at({2026, 11, 19}, 18 * 60);
    rig.add(closing);
    LobbyRoom closed = rig.room(u"closed"_s, 3);
    closed.digest.flags.closed = true;
    closed.digest.ownAnswer = RoomDigest::OwnAnswer::Missing;
    rig.add(closed);
    rig.open();
    const QAbstractItemModelTester tester(rig.lobby().model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(rig.titles(), (QStringList{u"closing"_s, u"unanswered"_s, u"newest"_s, u"closed"_s}));
    QCOMPARE(errandsIn(rig, 0), QList<Errand>{Errand::ClosesTomorrow});
    QCOMPARE(errandsIn(rig, 1), QList<Errand>{Errand::NotAnswered});
    QVERIFY(visibleWords(rig.page()).contains(u"2 waiting for you"_s));
}

void LobbyRoomsTest::aDeadlineAtMidnightBelongsToTheDayBefore()
{
    LobbyRig rig;
    LobbyRoom closing = rig.room(u"closing"_s);
    closing.digest.settings.deadline = at({2026, 11, 19}, 0);
    rig.add(closing);
    rig.open();
    QCOMPARE(errandsIn(rig, 0), QList<Errand>{Errand::ClosesToday});
    QCOMPARE(rig.lobby().model()->words().errand(rig.row(0), Errand::ClosesToday),
             u"closes today, midnight (next day)"_s);
    // Seen from Berlin it is still the morning of the 18th, and the deadline that day's afternoon.
    rig.app.settings.setZoneId(u"Europe/Berlin"_s);
    QCOMPARE(errandsIn(rig, 0), QList<Errand>{Errand::ClosesToday});
    rig.app.settings.setZoneId(u"Pacific/Kiritimati"_s);
    QCOMPARE(errandsIn(rig, 0), QList<Errand>{Errand::ClosesTomorrow});
}

void LobbyRoomsTest::addedSlotsWantAnUpdate()
{
    LobbyRig rig;
    LobbyRoom grown = rig.room(u"grown"_s);
    grown.digest.ownAnswer = RoomDigest::OwnAnswer::Partial;
    rig.add(grown);
    rig.open();
    QCOMPARE(errandsIn(rig, 0), QList<Errand>{Errand::NeedsUpdate});
}

void LobbyRoomsTest::aSettledRoomWaitsUntilItWasSeen()
{
    LobbyRig rig;
    const qint64 start = at({2026, 11, 19}, 14 * 60).minutes();
    LobbyRoom settled = rig.room(u"settled"_s, 1);
    settled.digest.flags.decision = Decision{start, start + 90, ParticipantId::random(), rig.app.clock.now()};
    rig.add(settled);
    LobbyRoom seen = settled;
    seen.title = u"seen"_s;
    seen.digest.seenDecision = rig.app.clock.now();
    seen.known.openedAt = rig.app.clock.now();
    rig.add(seen);
    rig.open();
    QCOMPARE(rig.titles(), (QStringList{u"settled"_s, u"seen"_s}));
    QCOMPARE(errandsIn(rig, 0), QList<Errand>{Errand::Settled});
    QCOMPARE(errandsIn(rig, 1), QList<Errand>{});
    QCOMPARE(rig.lobby().model()->words().state(rig.row(1)), u"settled: Thu, Nov 19, 2:00–3:30 PM"_s);
}

void LobbyRoomsTest::whatIsSettledIsSaidInTheWordsOfItsKind_data()
{
    QTest::addColumn<Plan>("plan");
    QTest::addColumn<qint64>("start");
    QTest::addColumn<qint64>("length");
    QTest::addColumn<QString>("words");
    const DatePlan dates{{{2026, 12, 3}, {2026, 12, 4}, {2026, 12, 5}}};
    QTest::newRow("dates") << Plan(dates) << epochDay({2026, 12, 3}) << qint64(3)
                           << u"settled: Thu, Dec 3 – Sat, Dec 5, 3 days"_s;
    // In the order of the day, which is not that of the keys.
    const BlockPlan blocks{
        u"Asia/Seoul"_s, {{2026, 12, 3}}, {{5, u"Morning"_s, {}, {}}, {2, u"Afternoon"_s, {}, {}}}, 6};
    QTest::newRow("blocks") << Plan(blocks) << blockKey({2026, 12, 3}, 5) << qint64(2)
                            << u"settled: Thu, Dec 3, Morning and Afternoon"_s;
    const WeekdayPlan week{u"Asia/Seoul"_s, 30, {{1, {{0, 1440}}}, {7, {{0, 1440}}}}, {2026, 11, 16}};
    QTest::newRow("weekdays") << Plan(week) << qint64(13 * 60) << qint64(60)
                              << u"settled: Every Monday, 1:00–2:00 PM"_s;
    QTest::newRow("over the end of the week")
        << Plan(week) << qint64(10'080 - 60) << qint64(120) << u"settled: Every Sunday, 11:00 PM – Monday, 1:00 AM"_s;
}

void LobbyRoomsTest::whatIsSettledIsSaidInTheWordsOfItsKind()
{
    QFETCH(Plan, plan);
    QFETCH(qint64, start);
    QFETCH(qint64, length);
    LobbyRig rig;
    LobbyRoom settled = rig.room(u"settled"_s);
    settled.digest.settings.plan = plan;
    settled.digest.settings.duration = length;
    settled.digest.flags.decision = Decision{start, start + length, ParticipantId::random(), rig.app.clock.now()};
    settled.digest.seenDecision = rig.app.clock.now();
    rig.add(settled);
    rig.open();
    QTEST(rig.lobby().model()->words().state(rig.row(0)), "words");
}

void LobbyRoomsTest::whoLooksOnIsWantedForNothing()
{
    LobbyRig rig;
    LobbyRoom looked = rig.room(u"looked at"_s);
    looked.known.person = {};
    looked.known.personName.clear();
    looked.known.role = u"viewer"_s;
    looked.digest.ownAnswer = RoomDigest::OwnAnswer::Missing;
    rig.add(looked);
    LobbyRoom removed = rig.room(u"removed"_s, 1);
    removed.known.person = {};
    rig.add(removed);
    rig.open();
    QCOMPARE(errandsIn(rig, 0), QList<Errand>{});
    QCOMPARE(standingOf(rig.row(0)), Standing::LastSeen);
    QCOMPARE(rig.lobby().model()->words().state(rig.row(1)), u"no longer a member"_s);
}

void LobbyRoomsTest::aDeadlinePassesWhileOneLooks()
{
    LobbyRig rig;
    LobbyRoom closing = rig.room(u"closing"_s, 1);
    closing.digest.settings.deadline = rig.app.clock.now().plusSeconds(600);
    closing.digest.ownDeadline = rig.app.clock.now().plusSeconds(1'200); // more time was asked for
    rig.add(closing);
    rig.add(rig.room(u"other"_s));
    rig.open();
    QCOMPARE(rig.titles(), (QStringList{u"closing"_s, u"other"_s}));
    rig.app.clock.set(rig.app.clock.now().plusSeconds(900));
    rig.rooms.refreshTimes();
    QCOMPARE(rig.titles(), (QStringList{u"closing"_s, u"other"_s}));
    rig.app.clock.set(rig.app.clock.now().plusSeconds(300)); // at the very instant it is late
    rig.rooms.refreshTimes();
    QCOMPARE(rig.titles(), (QStringList{u"other"_s, u"closing"_s}));
    QCOMPARE(phaseOf(rig.row(1)), Phase::Closed);
}

void LobbyRoomsTest::searchFoldsHangulCaseAndWidth_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("case") << u"RETRO"_s << QStringList{u"Ｓprint retro"_s};
    QTest::newRow("width") << u"sprint"_s << QStringList{u"Ｓprint retro"_s};
    QTest::newRow("decomposed") << u"주간"_s.normalized(QString::NormalizationForm_D) << QStringList{u"주간 회의"_s};
    QTest::newRow("a person") << u"haddad"_s << QStringList{u"주간 회의"_s};
    QTest::newRow("words of both") << u"amir  회의"_s << QStringList{u"주간 회의"_s};
    QTest::newRow("nothing") << u"nobody"_s << QStringList{};
    QTest::newRow("no words") << u"  "_s << QStringList{u"Ｓprint retro"_s, u"주간 회의"_s};
}

void LobbyRoomsTest::searchFoldsHangulCaseAndWidth() // case 16
{
    QFETCH(QString, typed);
    QFETCH(QStringList, found);
    LobbyRig rig;
    rig.add(rig.room(u"Ｓprint retro"_s));
    LobbyRoom weekly = rig.room(u"주간 회의"_s, 1);
    weekly.digest.names.append(u"Amir Haddad"_s);
    rig.add(weekly);
    rig.open();
    rig.find<QLineEdit>("search")->setText(typed);
    QCOMPARE(rig.titles(), found);
    QCOMPARE(visibleWords(rig.page()).contains(u"Nothing found"_s), found.isEmpty());
}

void LobbyRoomsTest::searchIsDoneByKeyboard()
{
    LobbyRig rig;
    rig.add(rig.room(u"first"_s));
    rig.add(rig.room(u"second"_s, 1));
    rig.open();
    rig.page().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&rig.page()));
    QSignalSpy opened(&rig.lobby(), &LobbyRooms::openRequested);
    auto *search = rig.find<QLineEdit>("search");
    rig.lobby().list()->setFocus();
    QTest::keyClick(rig.lobby().list(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(search->hasFocus());
    typeText(search, u"sec"_s);
    QCOMPARE(rig.titles(), QStringList{u"second"_s});
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(search->text().isEmpty());
    QVERIFY(rig.lobby().list()->hasFocus());
    QTest::keyClick(rig.lobby().list(), Qt::Key_Home);
    QTest::keyClick(rig.lobby().list(), Qt::Key_Up);
    QVERIFY(search->hasFocus());
    QTest::keyClick(search, Qt::Key_Down);
    QTest::keyClick(rig.lobby().list(), Qt::Key_Down);
    QTest::keyClick(rig.lobby().list(), Qt::Key_Return);
    QCOMPARE(opened.size(), 2);
    QCOMPARE(opened.last().first().toString(), rig.row(1).data(KnownRoomsModel::LinkRole).toString());
}

void LobbyRoomsTest::deleteAsks()
{
    LobbyRig rig;
    rig.add(rig.room(u"first"_s));
    rig.open();
    rig.lobby().list()->setCurrentIndex(rig.row(0));
    messagebox::setNextAnswer(messagebox::Answer::Rejected);
    QTest::keyClick(rig.lobby().list(), Qt::Key_Delete);
    QCOMPARE(rig.titles(), QStringList{u"first"_s});
    QVERIFY(messagebox::lastQuestion()->text.contains(u"first"_s));
    messagebox::setNextAnswer(messagebox::Answer::Accepted);
    QTest::keyClick(rig.lobby().list(), Qt::Key_Delete);
    QCOMPARE(rig.titles(), QStringList{});
    QTRY_VERIFY(rig.store.rooms().isEmpty());
}

void LobbyRoomsTest::theArchiveHidesHereAndSaysSo()
{
    LobbyRig rig;
    LobbyRoom unanswered = rig.room(u"unanswered"_s);
    unanswered.digest.ownAnswer = RoomDigest::OwnAnswer::Missing;
    rig.add(unanswered);
    rig.add(rig.room(u"other"_s, 1));
    rig.open();
    auto *archive = rig.find<QuietButton>("archive");
    QVERIFY2(!archive->isVisible(), "there is nothing in it");
    QVERIFY(rig.choose(0, u"Put into my archive"_s));
    QCOMPARE(rig.titles(), QStringList{u"other"_s});
    QVERIFY(visibleWords(rig.page()).filter(u"Only your list is different"_s).size() == 1);
    QVERIFY2(visibleWords(rig.page()).filter(u"waiting for you"_s).isEmpty(), "what is put away waits for nobody");
    QTRY_COMPARE(
        std::ranges::count(rig.store.rooms(), Shelf::Archive, [](const StoredRoom &room) { return room.known.shelf; }),
        1);
    QTest::mouseClick(archive, Qt::LeftButton);
    QCOMPARE(rig.titles(), QStringList{u"unanswered"_s});
    QVERIFY(rig.choose(0, u"Back to my list"_s));
    QCOMPARE(rig.titles(), QStringList{});
    QVERIFY(visibleWords(rig.page()).contains(u"Your archive is empty"_s));
    for (auto *note : rig.page().findChildren<LobbyNote *>()) {
        if (note->isVisible())
            QTest::mouseClick(note->deed(), Qt::LeftButton);
    }
    QCOMPARE(rig.titles(), QStringList{u"unanswered"_s});
}

void LobbyRoomsTest::aScreenReaderHearsTheWholeRow()
{
    LobbyRig rig;
    LobbyRoom closing = rig.room(u"Retro"_s, 1);
    closing.digest.ownAnswer = RoomDigest::OwnAnswer::Missing;
    closing.digest.settings.deadline = at({2026, 11, 19}, 18 * 60);
    rig.add(closing);
    rig.open();
    QCOMPARE(rig.row(0).data(Qt::AccessibleTextRole).toString(),
             u"Retro, not answered, closes tomorrow, 6:00 PM, open, 지수 · rooms.example.org, 1 h ago"_s);
    LobbyRig own;
    LobbyRoom here = own.room(u"Here"_s);
    here.host = u"127.0.0.1"_s;
    own.add(here);
    own.open();
    QCOMPARE(own.lobby().model()->words().details(own.row(0)), u"지수 · on this computer"_s);
}

QTEST_MAIN(LobbyRoomsTest)
#include "lobby_rooms_test.moc"
