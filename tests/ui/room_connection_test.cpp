#include "controllers/serveraddress.h"
#include "i18n/connectiontext.h"
#include "roomrig.h"
#include "windows/elidedlabel.h"
#include "windows/quietbutton.h"
#include "windows/roombanner.h"
#include "windows/roomstatusline.h"

#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

RoomLink linkTo(const QString &host, RoomLink::Security security)
{
    return {host, 7423, RoomId::random(), security};
}

constexpr std::array kAllDistrust{
    Distrust::UnknownAuthority, Distrust::WrongHost, Distrust::Expired, Distrust::NotYetValid, Distrust::NoTls,
    Distrust::NoAgreement,      Distrust::Other};

} // namespace

/// What the app says of the server it is connected to, or is not.
class RoomConnectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aButtonTellsWhereTheRoomIs();
    void encryptedAndNotAreToldApart();
    void whyAServerIsNotBelievedIsSaidAtOnce();
    void everyReasonHasWordsInBothLanguages();
};

void RoomConnectionTest::aButtonTellsWhereTheRoomIs()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"지수"_s);
    rig.open(me);
    auto *where = rig.find<QuietButton>("where");
    QVERIFY(where && where->isVisible());
    const QString words = lineText(rig.session->link());
    QCOMPARE(where->accessibleName(), words);
    where->click();
    QCOMPARE(rig.find<RoomStatusLine>("")->message(), words);
    rig.settings->setLanguageChoice(LanguageChoice::Korean);
    QTRY_VERIFY(where->accessibleName() != words);
    QCOMPARE(rig.find<RoomStatusLine>("")->message(), where->accessibleName());
}

void RoomConnectionTest::encryptedAndNotAreToldApart()
{
    const QString safe = lineText(linkTo(u"meet.example.org"_s, RoomLink::Security::Tls));
    const QString plain = lineText(linkTo(u"192.168.0.7"_s, RoomLink::Security::Plain));
    const QString here = lineText(linkTo(u"127.0.0.1"_s, RoomLink::Security::Plain));
    QVERIFY(safe.contains(u"meet.example.org"_s));
    QVERIFY(safe.contains(u"is encrypted"_s));
    QVERIFY(plain.contains(u"not encrypted"_s));
    QVERIFY(here.contains(u"this computer"_s));
}

void RoomConnectionTest::whyAServerIsNotBelievedIsSaidAtOnce()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"지수"_s);
    rig.open(me);
    ServerTrust trust;
    rig.page().setTrust(trust);
    auto *banner = rig.find<RoomBanner>("ageBanner");
    QVERIFY(!banner->isVisible());
    trust.note(rig.session->link().serverUrl(), Distrust::Expired);
    rig.peer.line().setReach(FakePeer::Reach::Refusing);
    rig.peer.line().hangUp();
    QTRY_VERIFY(banner->isVisible());
    const QString server = ServerAddress::of(rig.session->link()).text();
    QCOMPARE(banner->words(), distrustText(Distrust::Expired, server));
    // Once it is believed again there is nothing to say.
    trust.note(rig.session->link().serverUrl(), Distrust::None);
    rig.page().setTrust(trust);
    QTRY_VERIFY(!banner->isVisible());
}

void RoomConnectionTest::everyReasonHasWordsInBothLanguages()
{
    RoomRig rig;
    const QString server = u"meet.example.org"_s;
    const QDate today(2026, 11, 23);
    rig.settings->setLanguageChoice(LanguageChoice::English);
    QStringList english;
    for (const Distrust why : kAllDistrust)
        english.append(distrustText(why, server, today));
    rig.settings->setLanguageChoice(LanguageChoice::Korean);
    QStringList all = english;
    for (const Distrust why : kAllDistrust)
        all.append(distrustText(why, server, today));
    for (const QString &words : std::as_const(all))
        QVERIFY2(words.contains(server), qPrintable(words));
    all.removeDuplicates();
    QCOMPARE(all.size(), qsizetype(2 * kAllDistrust.size()));
    QVERIFY(distrustText(Distrust::None, server, today).isEmpty());
    // A clock that may be wrong is named with what it says.
    QVERIFY(english[2].contains(u"2026"_s));
    QVERIFY(english[3].contains(u"2026"_s));
}

QTEST_MAIN(RoomConnectionTest)
#include "room_connection_test.moc"
