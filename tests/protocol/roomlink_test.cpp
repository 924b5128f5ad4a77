#include "protocol/roomlink.h"

#include <QTest>
#include <rapidcheck.h>

using namespace Qt::StringLiterals;

namespace yak {

namespace {

const QString kId = u"0123456789ABCDEFGHJKMNPQR7"_s;

QString errorOf(const Result<RoomLink> &link)
{
    return link ? u"none"_s : QString(toText(link.error().code));
}

} // namespace

class RoomLinkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLinkSaysHostPortRoomAndSecurity_data();
    void aLinkSaysHostPortRoomAndSecurity();
    void aLinkIsReadBackAsItWasWritten();
    void theUsualPortIsLeftOut();
    void theServerIsReachedAsTheLinkSays_data();
    void theServerIsReachedAsTheLinkSays();
    void whatIsNoLinkIsRefused_data();
    void whatIsNoLinkIsRefused();
    void plainIsForPrivateNetworksOnly_data();
    void plainIsForPrivateNetworksOnly();
    void aLinkIsFoundInAMessage_data();
    void aLinkIsFoundInAMessage();
    void aMessageWithoutALinkHasNone();
    void aMisspelledLinkInAMessageIsToldAsSuch();
    void lookAlikesInATypedLinkAreForgiven();
};

void RoomLinkTest::aLinkSaysHostPortRoomAndSecurity_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<RoomLink>("expected");
    using enum RoomLink::Security;
    const RoomId id = *RoomId::parse(kId);
    QTest::newRow("usual") << u"yakjeong://meet.example.org/"_s + kId << RoomLink{u"meet.example.org"_s, 7423, id, Tls};
    QTest::newRow("port") << u"yakjeong://meet.example.org:8443/"_s + kId
                          << RoomLink{u"meet.example.org"_s, 8443, id, Tls};
    QTest::newRow("plain") << u"yakjeong://localhost/"_s + kId + u"?plain"_s
                           << RoomLink{u"localhost"_s, 7423, id, Plain};
    QTest::newRow("address") << u"yakjeong://192.168.0.7:9000/"_s + kId + u"?plain"_s
                             << RoomLink{u"192.168.0.7"_s, 9000, id, Plain};
    QTest::newRow("IPv6") << u"yakjeong://[2001:db8::7]/"_s + kId << RoomLink{u"2001:db8::7"_s, 7423, id, Tls};
    QTest::newRow("IPv6 and port") << u"yakjeong://[::1]:9000/"_s + kId + u"?plain"_s
                                   << RoomLink{u"::1"_s, 9000, id, Plain};
    QTest::newRow("capitals") << u"YAKJEONG://Meet.Example.ORG/"_s + kId
                              << RoomLink{u"meet.example.org"_s, 7423, id, Tls};
    QTest::newRow("space around") << u"  yakjeong://meet.example.org/"_s + kId + u"\n"_s
                                  << RoomLink{u"meet.example.org"_s, 7423, id, Tls};
}

void RoomLinkTest::aLinkSaysHostPortRoomAndSecurity()
{
    QFETCH(const QString, text);
    QFETCH(const RoomLink, expected);
    const auto link = RoomLink::parse(text);
    QVERIFY2(link, qPrintable(errorOf(link)));
    QCOMPARE(link->host, expected.host);
    QCOMPARE(link->port, expected.port);
    QCOMPARE(link->room, expected.room);
    QCOMPARE(link->security, expected.security);
}

void RoomLinkTest::aLinkIsReadBackAsItWasWritten()
{
    QVERIFY(rc::check("parse(text(link)) = link", [] {
        RoomLink link;
        link.security = *rc::gen::element(RoomLink::Security::Tls, RoomLink::Security::Plain);
        link.host = link.security == RoomLink::Security::Plain
                        ? *rc::gen::element(u"localhost"_s, u"10.1.2.3"_s, u"::1"_s, u"fd00::7"_s, u"pc.local"_s)
                        : *rc::gen::element(u"meet.example.org"_s, u"203.0.113.9"_s, u"2001:db8::1"_s, u"a"_s);
        link.port = *rc::gen::inRange<quint16>(1, 65'535);
        link.room = RoomId::random();
        RC_LOG() << link.text().toStdString();
        const auto back = RoomLink::parse(link.text());
        RC_ASSERT(back.has_value());
        RC_ASSERT((*back == link));
        const auto found = RoomLink::findIn(u"방: "_s + link.text() + u"에서 봐요"_s);
        RC_ASSERT(found.has_value());
        RC_ASSERT((*found == link));
    }));
}

void RoomLinkTest::theUsualPortIsLeftOut()
{
    const RoomId id = *RoomId::parse(kId);
    QCOMPARE((RoomLink{u"a.example"_s, 7423, id, RoomLink::Security::Tls}.text()), u"yakjeong://a.example/"_s + kId);
    QCOMPARE((RoomLink{u"a.example"_s, 0, id, RoomLink::Security::Tls}.text()), u"yakjeong://a.example/"_s + kId);
    QCOMPARE((RoomLink{u"::1"_s, 1, id, RoomLink::Security::Plain}.text()),
             u"yakjeong://[::1]:1/"_s + kId + u"?plain"_s);
}

void RoomLinkTest::theServerIsReachedAsTheLinkSays_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("url");
    QTest::newRow("TLS") << u"yakjeong://a.example/"_s + kId << u"wss://a.example:7423/"_s;
    QTest::newRow("port") << u"yakjeong://a.example:443/"_s + kId << u"wss://a.example:443/"_s;
    QTest::newRow("plain") << u"yakjeong://127.0.0.1:9000/"_s + kId + u"?plain"_s << u"ws://127.0.0.1:9000/"_s;
    QTest::newRow("IPv6") << u"yakjeong://[::1]:9000/"_s + kId + u"?plain"_s << u"ws://[::1]:9000/"_s;
}

void RoomLinkTest::theServerIsReachedAsTheLinkSays()
{
    QFETCH(const QString, text);
    QTEST(RoomLink::parse(text)->serverUrl().toString(), "url");
}

void RoomLinkTest::whatIsNoLinkIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("a web page") << u"https://meet.example.org/"_s + kId;
    QTest::newRow("no host") << u"yakjeong:///"_s + kId;
    QTest::newRow("no room") << u"yakjeong://meet.example.org/"_s;
    QTest::newRow("the code alone") << kId;
    QTest::newRow("a letter too few") << u"yakjeong://meet.example.org/"_s + kId.chopped(1);
    QTest::newRow("a letter too many") << u"yakjeong://meet.example.org/"_s + kId + u'0';
    QTest::newRow("a letter no id has") << u"yakjeong://meet.example.org/"_s + kId.chopped(1) + u'U';
    QTest::newRow("a folder") << u"yakjeong://meet.example.org/rooms/"_s + kId;
    QTest::newRow("a user") << u"yakjeong://ann@meet.example.org/"_s + kId;
    QTest::newRow("a user and password") << u"yakjeong://ann:secret@meet.example.org/"_s + kId;
    QTest::newRow("a port that is none") << u"yakjeong://meet.example.org:99999/"_s + kId;
    QTest::newRow("port 0") << u"yakjeong://meet.example.org:0/"_s + kId;
    QTest::newRow("an address of a version to come") << u"yakjeong://[v5.local5xA]/"_s + kId;
    QTest::newRow("two lines") << u"yakjeong://meet.example.org/"_s + kId + u"\nyakjeong://b.example/"_s + kId;
}

void RoomLinkTest::whatIsNoLinkIsRefused()
{
    QFETCH(const QString, text);
    QCOMPARE(errorOf(RoomLink::parse(text)), u"bad-value"_s);
}

void RoomLinkTest::plainIsForPrivateNetworksOnly_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("isPrivate");
    for (const char *host :
         {"localhost", "LOCALHOST", "127.0.0.1", "127.255.0.9", "10.0.0.1", "172.16.0.1", "172.31.255.255",
          "192.168.1.1", "169.254.3.4", "printer.local", "[::1]", "[fe80::1]", "[fd12:3456::1]", "[fc00::1]"})
        QTest::newRow(host) << QString::fromLatin1(host) << true;
    for (const char *host : {"meet.example.org",
                             "8.8.8.8",
                             "172.15.0.1",
                             "172.32.0.1",
                             "192.169.0.1",
                             "11.0.0.1",
                             "10.0.0.1.example.org",
                             "127.0.0.1.nip.io",
                             "localhost.example.org",
                             "mylocalhost",
                             "notlocal",
                             "[2001:db8::1]",
                             "[fc::1]",
                             "[fd::1]",
                             "[fe::80]",
                             "[::]",
                             "0.0.0.0",
                             "[::ffff:8.8.8.8]",
                             "fd-example.org",
                             "fe80.example.org"})
        QTest::newRow(host) << QString::fromLatin1(host) << false;
}

void RoomLinkTest::plainIsForPrivateNetworksOnly()
{
    QFETCH(const QString, host);
    QFETCH(const bool, isPrivate);
    const QString text = u"yakjeong://"_s + host + u'/' + kId;
    QCOMPARE(errorOf(RoomLink::parse(text)), u"none"_s);
    QCOMPARE(errorOf(RoomLink::parse(text + u"?plain"_s)), isPrivate ? u"none"_s : u"forbidden"_s);
}

void RoomLinkTest::aLinkIsFoundInAMessage_data()
{
    QTest::addColumn<QString>("message");
    const QString link = u"yakjeong://meet.example.org/"_s + kId;
    QTest::newRow("alone") << link;
    QTest::newRow("a shared message") << u"“스프린트 회고” 시간을 정해요.\n6월 1일 (월) 18:00까지 칠해 주세요.\n"_s +
                                             link + u"\n앱은 여기서 받을 수 있어요: https://example.org/yakjeong"_s;
    QTest::newRow("in the middle of a Korean sentence") << u"이따가"_s + link + u"로 들어와요!"_s;
    QTest::newRow("in brackets") << u"When can you come? ("_s + link + u")."_s;
    QTest::newRow("in quotes") << u"“"_s + link + u"”"_s;
    QTest::newRow("at the end of a sentence") << u"Here: "_s + link + u"."_s;
    QTest::newRow("quoted mail") << u"> > "_s + link + u"\r\n> 잘 부탁해요"_s;
    QTest::newRow("capital at the start of a line") << u"Y"_s + link.mid(1);
    QTest::newRow("before another link") << link + u" yakjeong://other.example/"_s + QString(26, u'0');
    QTest::newRow("after a web page") << u"https://meet.example.org/"_s + kId + u" "_s + link;
    QTest::newRow("markdown") << u"[방]("_s + link + u")"_s;
}

void RoomLinkTest::aLinkIsFoundInAMessage()
{
    QFETCH(const QString, message);
    const auto link = RoomLink::findIn(message);
    QVERIFY2(link, qPrintable(errorOf(link)));
    QCOMPARE(link->host, u"meet.example.org"_s);
    QCOMPARE(link->room.text(), kId);
}

void RoomLinkTest::aMessageWithoutALinkHasNone()
{
    QCOMPARE(errorOf(RoomLink::findIn(u"내일 봐요"_s)), u"not-found"_s);
    QCOMPARE(errorOf(RoomLink::findIn(u"https://meet.example.org/"_s + kId)), u"not-found"_s);
    QCOMPARE(errorOf(RoomLink::findIn({})), u"not-found"_s);
}

void RoomLinkTest::aMisspelledLinkInAMessageIsToldAsSuch()
{
    QCOMPARE(errorOf(RoomLink::findIn(u"여기: yakjeong://meet.example.org/"_s + kId.chopped(3))), u"bad-value"_s);
}

void RoomLinkTest::lookAlikesInATypedLinkAreForgiven()
{
    const auto link = RoomLink::parse(u"yakjeong://meet.example.org/ol23-4567-89ab-cdef-ghjk-mnpq-r7"_s);
    QVERIFY2(link, qPrintable(errorOf(link)));
    QCOMPARE(link->room.text(), kId);
}

} // namespace yak

QTEST_GUILESS_MAIN(yak::RoomLinkTest)
#include "roomlink_test.moc"
