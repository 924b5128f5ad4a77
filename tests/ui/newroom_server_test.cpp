#include "newroomrig.h"

#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QtTest>

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

void fillIn(NewRoomRig &f)
{
    typeText(f.line(u"title"_s), u"Lunch"_s);
    typeText(f.line(u"name"_s), u"Amir"_s);
    f.dragDates(november(23), november(24));
    f.clickCreate();
    QCOMPARE(f.asked.size(), 1);
}

} // namespace

/// What the dialog for a new room asks of a server, and what it says of the answer.
class NewRoomServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aServersRefusalStandsAtItsField();
    void anotherRefusalStandsAboveTheButton();
    void aClosedServerAsksForItsCodeInItsField();
    void slowServersShowProgressAndCanBeCancelled();
    void whatIsAskedForIsWhatWasGiven();
};

void NewRoomServerTest::aServersRefusalStandsAtItsField()
{
    NewRoomRig f;
    fillIn(f);
    wire::Refused refusal;
    refusal.code = ErrorCode::SkippedDay;
    refusal.field = u"days"_s;
    refusal.problem = ProblemKind::SkippedDay;
    refusal.subject = u"2026-11-23"_s;
    f.dialog.showRefusal(refusal);
    QCOMPARE(f.problem(u"Dates"_s), u"Mon, Nov 23: This day does not exist in the time zone."_s);
    QVERIFY(f.part<AccentButton>()->isEnabled());
}

void NewRoomServerTest::anotherRefusalStandsAboveTheButton()
{
    NewRoomRig f;
    fillIn(f);
    wire::Refused refusal;
    refusal.code = ErrorCode::Busy;
    f.dialog.showRefusal(refusal);
    QVERIFY(visibleWords(f.dialog).contains(u"The server is busy. Try again in a moment."_s));
    f.dialog.showFailure(u"127.0.0.1:7000 does not answer."_s, u"server"_s);
    QVERIFY(f.line(u"server"_s)->isVisible());
    QCOMPARE(f.problem(u"Server"_s), u"127.0.0.1:7000 does not answer."_s);
}

void NewRoomServerTest::aClosedServerAsksForItsCodeInItsField()
{
    NewRoomRig f;
    fillIn(f);
    f.clickCreate();
    QCOMPARE(f.request().request({}, {}).invitation, QString());
    wire::Refused refusal;
    refusal.code = ErrorCode::InvitationNeeded;
    refusal.field = u"invitation"_s;
    f.dialog.showRefusal(refusal);
    QVERIFY(f.line(u"invitation"_s)->isVisible());
    QVERIFY(f.problem(u"Invitation code"_s).contains(u"Ask whoever runs it"_s));
    f.line(u"invitation"_s)->setText(u" 가을-crisp-harbor "_s);
    f.clickCreate();
    const auto again = f.asked.last().first().value<NewRoomDraft>();
    QCOMPARE(again.request({}, {}).invitation, u"가을-crisp-harbor"_s);
}

void NewRoomServerTest::slowServersShowProgressAndCanBeCancelled()
{
    NewRoomRig f;
    const QSignalSpy cancelled(&f.dialog, &NewRoomDialog::createCancelled);
    fillIn(f);
    auto *bar = f.part<QProgressBar>();
    QVERIFY(!bar->isVisible()); // a second of peace first
    QTRY_VERIFY(bar->isVisible());
    QTest::mouseClick(f.part<QPushButton>(u"cancel"_s), Qt::LeftButton);
    QCOMPARE(cancelled.size(), 1);
    QVERIFY(f.dialog.isVisible()); // what was typed is still there
    QCOMPARE(f.line(u"title"_s)->text(), u"Lunch"_s);
    QTest::mouseClick(f.part<QPushButton>(u"cancel"_s), Qt::LeftButton);
    QVERIFY(!f.dialog.isVisible());
}

void NewRoomServerTest::whatIsAskedForIsWhatWasGiven()
{
    NewRoomRig f;
    NewRoomDraft draft = f.dialog.draft();
    draft.title = u"여행"_s;
    draft.name = u"민준"_s;
    draft.dates = {november(23), november(24)};
    draft.ownHours = {{{november(24)}, {{22 * 60, 26 * 60}}}};
    draft.cap = 12;
    draft.visibility = Visibility::AfterOwnAnswer;
    draft.viewers = Viewers::Refused;
    draft.description = u"부산, 1박 2일"_s;
    draft.pin = u"비밀🔑"_s;
    draft.password = u"문"_s;
    draft.deadline = Instant::fromSeconds(1'795'200'000);
    draft.duration = 90;
    f.dialog.setDraft(draft);
    QCOMPARE(f.dialog.draft(), draft);
    f.clickCreate();
    QCOMPARE(f.asked.size(), 1);
    QCOMPARE(f.request(), draft);
    const wire::Create create = f.request().request(u"laptop"_s, u"Asia/Seoul"_s);
    QCOMPARE(create.me.zone, u"Asia/Seoul"_s); // where the organizer is, not where the room is
    QCOMPARE(create.me.pin, u"비밀🔑"_s);
    QCOMPARE(create.password, u"문"_s);
    QCOMPARE(std::get<TimePlan>(create.settings.plan).days.last().hours, (QList<WallRange>{{1320, 1560}}));
}

QTEST_MAIN(NewRoomServerTest)
#include "newroom_server_test.moc"
