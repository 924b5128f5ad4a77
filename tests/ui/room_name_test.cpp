#include "cache/invitationbook.h"
#include "dialogs/accentbutton.h"
#include "dialogs/formfield.h"
#include "dialogs/textlabel.h"
#include "roomrig.h"
#include "windows/elidedlabel.h"
#include "windows/endedcard.h"
#include "windows/namecard.h"
#include "windows/quietbutton.h"
#include "windows/roomstatusline.h"
#include "windows/segmentedcontrol.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;

/// Coming into a room, and being put out of it.
class RoomNameTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nameIsAskedInsideThePage();
    void outsideTheRoomThereIsOnlyTheWayBack();
    void aNameIsEnough();
    void emptyNameIsTheFieldsProblem();
    void anInvitationIsTypedOnce();
    void refusalsStandBesideTheirField_data();
    void refusalsStandBesideTheirField();
    void fullRoomIsToldBelowTheFields();
    void lookingNeedsNoName();
    void whoLooksCanTakePart();
    void aCodeThatCouldNotBeReadIsKept();
    void aKeyThatCannotBeReadIsTold_data();
    void aKeyThatCannotBeReadIsTold();
    void aKeyIsReadAgainInPlace();
    void whoLooksWithoutTheKeyComesBackByIt();
    void aDeviceThatWasSignedOutIsTold_data();
    void aDeviceThatWasSignedOutIsTold();
    void endedRoomSaysWhyAndWhatToDo_data();
    void endedRoomSaysWhyAndWhatToDo();

private:
    static QString problemOf(RoomRig &rig, const char *field)
    {
        auto *edit = rig.find<QLineEdit>(field);
        auto *form = qobject_cast<FormField *>(edit->parentWidget());
        return form && form->isVisible() ? form->problem() : QString();
    }
    static wire::Refused refusal(ErrorCode code)
    {
        wire::Refused refused;
        refused.code = code;
        return refused;
    }
};

void RoomNameTest::nameIsAskedInsideThePage()
{
    RoomRig rig;
    rig.settings->setLastName(u"지수"_s);
    rig.open({});
    auto *name = rig.find<QLineEdit>("name");
    QVERIFY(name->isVisible());
    QCOMPARE(name->text(), u"지수"_s);
    QVERIFY2(name->hasFocus(), "one can type at once");
    QVERIFY(!rig.mine().isVisible());
}

void RoomNameTest::outsideTheRoomThereIsOnlyTheWayBack()
{
    RoomRig rig;
    rig.open({}, {860, 600});
    for (const char *name : {"share", "more", "drawer", "zone"})
        QVERIFY2(!rig.find<>(name)->isVisible(), name);
    QVERIFY(rig.find<>("back")->isVisible());
    QVERIFY(rig.page().statusLine()->message().isEmpty());
    QTest::keyClicks(rig.find<QLineEdit>("name"), u"Amir"_s);
    QTest::keyClick(rig.find<QLineEdit>("name"), Qt::Key_Return);
    QTRY_VERIFY(rig.mine().isVisible());
    for (const char *name : {"share", "more", "drawer", "zone"})
        QVERIFY2(rig.find<>(name)->isVisible(), name);
    QVERIFY(!rig.page().statusLine()->message().isEmpty());
}

void RoomNameTest::aNameIsEnough()
{
    RoomRig rig;
    rig.open({});
    QTest::keyClicks(rig.find<QLineEdit>("name"), u"Amir"_s);
    QTest::keyClick(rig.find<QLineEdit>("name"), Qt::Key_Return);
    QTRY_VERIFY(rig.mine().isVisible());
    QTRY_VERIFY(!rig.model().me().isNull());
    QCOMPARE(rig.model().room().person(rig.model().me())->name, u"Amir"_s);
    QCOMPARE(rig.settings->lastName(), u"Amir"_s);
    QCOMPARE(rig.peer.lastAsked<wire::Join>()->me.zone, u"Asia/Seoul"_s);
    QTRY_VERIFY2(rig.mine().hasFocus(), "and paint at once");
}

void RoomNameTest::emptyNameIsTheFieldsProblem()
{
    RoomRig rig;
    rig.open({});
    QTest::mouseClick(rig.find<AccentButton>("join"), Qt::LeftButton);
    QVERIFY(!problemOf(rig, "name").isEmpty());
    QVERIFY2(rig.peer.asked().isEmpty(), "the server need not be asked");
    QTest::keyClicks(rig.find<QLineEdit>("name"), u"Amir"_s);
    QTest::mouseClick(rig.find<AccentButton>("join"), Qt::LeftButton);
    QTRY_VERIFY(rig.mine().isVisible());
}

void RoomNameTest::anInvitationIsTypedOnce()
{
    struct Book final : InvitationBook
    {
        void findInvitation(const QString &, std::function<void(QString)> found) override { found(code); }
        void keepInvitation(const QString &server, const QString &kept) override
        {
            where = server;
            code = kept;
        }
        QString where;
        QString code;
    } book;
    book.code = u"an old one"_s;
    RoomRig rig;
    rig.open({});
    rig.page().setInvitations(book);
    auto *card = rig.page().findChild<NameCard *>();
    card->hide();
    card->show();
    rig.peer.refuseJoin(refusal(ErrorCode::WrongInvitation));
    QTest::keyClicks(rig.find<QLineEdit>("name"), u"Amir"_s);
    QTest::keyClick(rig.find<QLineEdit>("name"), Qt::Key_Return);
    auto *field = rig.find<QLineEdit>("invitation");
    QTRY_VERIFY(field->isVisible());
    QCOMPARE(rig.peer.lastAsked<wire::Join>()->invitation, u"an old one"_s);
    QVERIFY(book.code.isEmpty());       // the server knows it no longer
    QTest::keyClicks(field, u"ABCD"_s); // in its place
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(book.code, u"ABCD"_s);
    QCOMPARE(book.where, u"127.0.0.1"_s);
}

void RoomNameTest::refusalsStandBesideTheirField_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("taken") << ErrorCode::NameTaken << QByteArray("name");
    QTest::newRow("pin needed") << ErrorCode::PinNeeded << QByteArray("pin");
    QTest::newRow("wrong pin") << ErrorCode::WrongPin << QByteArray("pin");
    QTest::newRow("password needed") << ErrorCode::PasswordNeeded << QByteArray("password");
    QTest::newRow("wrong password") << ErrorCode::WrongPassword << QByteArray("password");
    QTest::newRow("invitation needed") << ErrorCode::InvitationNeeded << QByteArray("invitation");
    QTest::newRow("wrong invitation") << ErrorCode::WrongInvitation << QByteArray("invitation");
}

void RoomNameTest::refusalsStandBesideTheirField()
{
    QFETCH(ErrorCode, code);
    QFETCH(QByteArray, field);
    RoomRig rig;
    rig.open({});
    rig.peer.refuseJoin(refusal(code));
    QTest::keyClicks(rig.find<QLineEdit>("name"), u"Amir"_s);
    QTest::keyClick(rig.find<QLineEdit>("name"), Qt::Key_Return);
    QTRY_VERIFY(!problemOf(rig, field.constData()).isEmpty());
    auto *edit = rig.find<QLineEdit>(field.constData());
    QVERIFY2(edit->hasFocus(), "one can mend it at once");
    QCOMPARE(rig.find<QLineEdit>("name")->text(), u"Amir"_s);
    QVERIFY2(edit->accessibleDescription() == problemOf(rig, field.constData()), "a screen reader says it too");

    QTest::keyClicks(edit, u"2"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_VERIFY(rig.mine().isVisible());
}

void RoomNameTest::fullRoomIsToldBelowTheFields()
{
    RoomRig rig;
    rig.open({});
    rig.peer.refuseJoin(refusal(ErrorCode::Full));
    QTest::keyClicks(rig.find<QLineEdit>("name"), u"Amir"_s);
    QTest::keyClick(rig.find<QLineEdit>("name"), Qt::Key_Return);
    auto *card = rig.page().findChild<NameCard *>();
    QTRY_VERIFY(!card->problem().isEmpty());
    QVERIFY(problemOf(rig, "name").isEmpty());
}

void RoomNameTest::lookingNeedsNoName()
{
    RoomRig rig;
    rig.answer(rig.add(u"Amir"_s), 1, u"yyyy"_s);
    rig.open({});
    QTest::mouseClick(rig.find<QuietButton>("look"), Qt::LeftButton);
    QTRY_VERIFY(rig.everyone().isVisible());
    QVERIFY(rig.model().me().isNull());
    QVERIFY2(!rig.find<QWidget>("brushes")->isVisible(), "who looks has nothing to paint with");
    QVERIFY(!rig.body().area()->noneButton()->isVisible());
    // There is no answer of one's own to choose, and it is said why.
    const auto *modes = rig.find<SegmentedControl>("modes");
    for (const int own : {0, 2}) {
        QVERIFY(!modes->button(own)->isEnabled());
        QCOMPARE(modes->button(own)->toolTip(), RoomToolbar::nameMissing());
    }
    rig.body().setMode(RoomMode::Mine); // by its key
    QVERIFY(rig.everyone().isVisible() && !rig.mine().isVisible());
    QCOMPARE(rig.find<ElidedLabel>("message")->words(), RoomToolbar::nameMissing());
}

void RoomNameTest::whoLooksCanTakePart()
{
    RoomRig rig;
    rig.open({});
    QTest::mouseClick(rig.find<QuietButton>("look"), Qt::LeftButton);
    QTRY_VERIFY(rig.everyone().isVisible());
    auto *banner = rig.find<QWidget>("viewerBanner");
    QVERIFY(banner->isVisible());
    QTest::mouseClick(banner->findChild<QuietButton *>(u"deed"_s), Qt::LeftButton);
    auto *name = rig.find<QLineEdit>("name");
    QVERIFY(name->isVisible());
    QTest::keyClicks(name, u"Amir"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(!rig.model().me().isNull());
    QTRY_VERIFY(!name->isVisible());
    QVERIFY(!banner->isVisible());
    QTRY_VERIFY2(rig.mine().isVisible(), "who comes in can paint at once");
    const auto *modes = rig.find<SegmentedControl>("modes");
    QVERIFY(modes->button(0)->isEnabled() && modes->button(2)->isEnabled());
}

void RoomNameTest::aCodeThatCouldNotBeReadIsKept()
{
    struct Locked final : InvitationBook
    {
        void findInvitation(const QString &, std::function<void(QString)> found) override { found({}); }
        void keepInvitation(const QString &, const QString &code) override { kept.append(code); }
        QStringList kept;
    } book;
    RoomRig rig;
    rig.open({});
    rig.page().setInvitations(book);
    rig.peer.refuseJoin(refusal(ErrorCode::InvitationNeeded));
    QTest::keyClicks(rig.find<QLineEdit>("name"), u"Amir"_s);
    QTest::keyClick(rig.find<QLineEdit>("name"), Qt::Key_Return);
    QTRY_VERIFY(!problemOf(rig, "invitation").isEmpty());
    QVERIFY2(book.kept.isEmpty(), "it was not sent, so it was not refused");
}

void RoomNameTest::aKeyThatCannotBeReadIsTold_data()
{
    QTest::addColumn<KeyAccess>("access");
    QTest::addColumn<LanguageChoice>("language");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("canRetry");
    using Choice = LanguageChoice;
    QTest::newRow("locked") << KeyAccess::Locked << Choice::English << u"is locked. Unlock it and try again"_s << true;
    QTest::newRow("denied") << KeyAccess::Denied << Choice::English << u"did not let Yakjeong read"_s << true;
    QTest::newRow("silent") << KeyAccess::Silent << Choice::English << u"does not answer"_s << true;
    QTest::newRow("missing") << KeyAccess::Missing << Choice::English << u"does not have the key"_s << false;
    QTest::newRow("locked, ko") << KeyAccess::Locked << Choice::Korean << u"잠겨 있어요. 잠금을 풀고"_s << true;
    QTest::newRow("denied, ko") << KeyAccess::Denied << Choice::Korean << u"허락하지 않았어요"_s << true;
    QTest::newRow("silent, ko") << KeyAccess::Silent << Choice::Korean << u"대답하지 않아요"_s << true;
    QTest::newRow("missing, ko") << KeyAccess::Missing << Choice::Korean << u"더는 없어요"_s << false;
}

void RoomNameTest::aKeyThatCannotBeReadIsTold()
{
    QFETCH(KeyAccess, access);
    QFETCH(LanguageChoice, language);
    QFETCH(QString, words);
    QFETCH(bool, canRetry);
    RoomRig rig;
    const ParticipantId me = rig.add(u"지수"_s);
    rig.settings->setLanguageChoice(language);
    rig.store.withhold(access);
    rig.open(me);
    const auto *intro = rig.find<TextLabel>("intro");
    QVERIFY(intro->isVisible());
    QVERIFY2(intro->words().contains(words), qPrintable(intro->words()));
    QVERIFY2(intro->words().contains(u"PIN"_s), "there is always another way in");
    QCOMPARE(rig.find<QuietButton>("readKey")->isVisible(), canRetry);
}

void RoomNameTest::aKeyIsReadAgainInPlace()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"지수"_s);
    rig.store.withhold(KeyAccess::Locked);
    rig.open(me);
    auto *again = rig.find<QuietButton>("readKey");
    QTest::mouseClick(again, Qt::LeftButton);
    QTRY_VERIFY2(again->isEnabled() && again->isVisible(), "it is locked still: one may try once more");
    rig.store.withhold(KeyAccess::Given);
    QTest::mouseClick(again, Qt::LeftButton);
    QTRY_VERIFY(rig.mine().isVisible());
    QCOMPARE(rig.model().me(), me);
}

void RoomNameTest::whoLooksWithoutTheKeyComesBackByIt()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"지수"_s);
    rig.store.withhold(KeyAccess::Locked);
    rig.open(me);
    QTest::mouseClick(rig.find<QuietButton>("look"), Qt::LeftButton);
    QTRY_VERIFY(rig.everyone().isVisible());
    rig.store.withhold(KeyAccess::Given);
    QTest::mouseClick(rig.find<QWidget>("viewerBanner")->findChild<QuietButton *>(u"deed"_s), Qt::LeftButton);
    QTest::mouseClick(rig.find<QuietButton>("readKey"), Qt::LeftButton);
    QTRY_COMPARE(rig.model().me(), me);
    QTRY_VERIFY(rig.mine().isVisible());
}

void RoomNameTest::aDeviceThatWasSignedOutIsTold_data()
{
    QTest::addColumn<LanguageChoice>("language");
    QTest::addColumn<QString>("words");
    QTest::newRow("English") << LanguageChoice::English << u"This device was signed out of the room"_s;
    QTest::newRow("Korean") << LanguageChoice::Korean << u"이 기기는 방에서 로그아웃되었어요"_s;
}

void RoomNameTest::aDeviceThatWasSignedOutIsTold()
{
    QFETCH(LanguageChoice, language);
    QFETCH(QString, words);
    RoomRig rig;
    rig.settings->setLanguageChoice(language);
    rig.open(rig.add(u"지수"_s));
    rig.peer.refuseOpen(refusal(ErrorCode::BadToken));
    rig.peer.line().push(wire::Goodbye{wire::GoodbyeReason::Revoked, {}});
    QTRY_COMPARE(rig.session->state(), RoomSession::State::Reconnecting);
    rig.time.advance(5'000);
    const auto *intro = rig.find<TextLabel>("intro");
    QTRY_VERIFY(intro->isVisible());
    QVERIFY2(intro->words().contains(words), qPrintable(intro->words()));
    QVERIFY2(!rig.find<QuietButton>("readKey")->isVisible(), "there is nothing to read again");
}

void RoomNameTest::endedRoomSaysWhyAndWhatToDo_data()
{
    QTest::addColumn<wire::GoodbyeReason>("reason");
    QTest::addColumn<QString>("heading");
    QTest::newRow("removed") << wire::GoodbyeReason::Removed << u"You were removed from this room"_s;
    QTest::newRow("lapsed") << wire::GoodbyeReason::NameLapsed << u"Your name passed to somebody else"_s;
    QTest::newRow("deleted") << wire::GoodbyeReason::Deleted << u"This room is not here any more"_s;
}

void RoomNameTest::endedRoomSaysWhyAndWhatToDo()
{
    QFETCH(wire::GoodbyeReason, reason);
    QFETCH(QString, heading);
    RoomRig rig;
    rig.open(rig.add(u"지수"_s));
    rig.peer.line().push(wire::Goodbye{reason, {}});
    auto *card = rig.page().findChild<EndedCard *>();
    QTRY_VERIFY(card->isVisible());
    QCOMPARE(card->findChild<QLabel *>(u"heading"_s)->accessibleName(), heading);
    bool leaves = false;
    connect(&rig.page(), &RoomPage::leaveRequested, this, [&leaves] { leaves = true; });
    QTest::mouseClick(card->findChild<AccentButton *>(), Qt::LeftButton);
    QVERIFY(leaves);
    auto *enter = card->findChild<QuietButton *>(u"enter"_s);
    if (reason == wire::GoodbyeReason::Deleted) {
        QVERIFY2(!enter->isVisible(), "there is nothing to try");
        QCOMPARE(card->findChild<QLabel *>(u"text"_s)->accessibleName(), u"It was deleted, with everything in it."_s);
        return;
    }
    QTest::keyClick(enter, Qt::Key_Return);
    QTRY_VERIFY2(!card->isVisible(), "one can try to come in again");
}

QTEST_MAIN(RoomNameTest)
#include "room_name_test.moc"
