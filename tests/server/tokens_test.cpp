#include "net/addressbook.h"
#include "net/tokenbucket.h"
#include "protocol/codec.h"
#include "rooms/columns.h"
#include "rooms/tokens.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QTemporaryDir>
#include <QTest>

using namespace yak;
using namespace yak::server;
using namespace Qt::StringLiterals;

namespace {

const Instant kNow = Instant::fromSeconds(1'800'000'000);

QByteArray base64(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

/// A token as somebody else would forge it.
QString forged(const QByteArray &header, const QByteArray &claims, const QByteArray &key)
{
    const QByteArray head = base64(header) + '.' + base64(claims);
    const QByteArray signature = QMessageAuthenticationCode::hash(head, key, QCryptographicHash::Sha256);
    return QString::fromLatin1(head + '.' + (key.isEmpty() ? QByteArray() : base64(signature)));
}

QByteArray claimsFor(const RoomId &room, const DeviceId &device, const QJsonObject &changes = {})
{
    QJsonObject claims{{u"iss"_s, u"yakjeong"_s}, {u"aud"_s, u"yakjeong-room"_s}, {u"sub"_s, device.text()},
                       {u"room"_s, room.text()},  {u"iat"_s, 1'800'000'000},      {u"exp"_s, 1'800'000'900}};
    for (auto it = changes.begin(); it != changes.end(); ++it)
        claims.insert(it.key(), it.value());
    return QJsonDocument(claims).toJson(QJsonDocument::Compact);
}

} // namespace

/// Tokens and the small parts that guard the door.
class TokensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTokenStandsForItsDeviceInItsRoom();
    void whatIsNotOursIsRefused();
    void theKeyIsMadeOncePrivateAndKept();
    void bucketsLetABurstThroughAndThenARate();
    void addressesAreCountedByNetwork();
    void columnsReadWhatTheyWrite();
};

void TokensTest::aTokenStandsForItsDeviceInItsRoom()
{
    const Tokens tokens(QByteArray(32, 'k'));
    const RoomId room = RoomId::random();
    const DeviceId device = DeviceId::random();
    const Tokens::Token token = tokens.mint(room, device, kNow);
    QCOMPARE(token.expires, kNow.plusSeconds(900));
    QCOMPARE(tokens.check(token.text, room, kNow.plusSeconds(899)), Result<DeviceId>(device));
    QVERIFY(!tokens.check(token.text, room, kNow.plusSeconds(900)));
    QVERIFY(!tokens.check(token.text, RoomId::random(), kNow));
    QVERIFY(!Tokens(QByteArray(32, 'x')).check(token.text, room, kNow));
}

void TokensTest::whatIsNotOursIsRefused()
{
    const QByteArray key(32, 'k');
    const Tokens tokens(key);
    const RoomId room = RoomId::random();
    const DeviceId device = DeviceId::random();
    const QByteArray hs256 = R"({"alg":"HS256","typ":"JWT"})";
    QVERIFY(tokens.check(forged(hs256, claimsFor(room, device), key), room, kNow));
    // The same claims under other algorithms, with a wrong or no signature, or with a claim changed.
    QVERIFY(!tokens.check(forged(R"({"alg":"none"})", claimsFor(room, device), {}), room, kNow));
    QVERIFY(!tokens.check(forged(R"({"alg":"HS384","typ":"JWT"})", claimsFor(room, device), key), room, kNow));
    QVERIFY(!tokens.check(forged(hs256, claimsFor(room, device), QByteArray(32, 'x')), room, kNow));
    for (const auto &change : {QJsonObject{{u"iss"_s, u"other"_s}}, QJsonObject{{u"aud"_s, u"other"_s}},
                               QJsonObject{{u"sub"_s, u"nobody"_s}}, QJsonObject{{u"exp"_s, 1'799'999'999}},
                               QJsonObject{{u"exp"_s, u"soon"_s}}, QJsonObject{{u"room"_s, QJsonValue()}}})
        QVERIFY(!tokens.check(forged(hs256, claimsFor(room, device, change), key), room, kNow));
    for (const QString &text : {u""_s, u"."_s, u"a.b.c"_s, u"\u0000"_s, QString(2'000, u'x')})
        QVERIFY(!tokens.check(text, room, kNow));
}

void TokensTest::theKeyIsMadeOncePrivateAndKept()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.key"_s);
    const auto made = loadOrMakeKey(path);
    QVERIFY(made);
    QCOMPARE(made->size(), 32);
    QCOMPARE(loadOrMakeKey(path), made);
    QVERIFY(loadOrMakeKey(folder.filePath(u"b.key"_s)) != made);
    QFile broken(folder.filePath(u"c.key"_s));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("short");
    broken.close();
    QCOMPARE(loadOrMakeKey(broken.fileName()).error().code, ErrorCode::OutOfData);
}

void TokensTest::bucketsLetABurstThroughAndThenARate()
{
    TokenBucket bucket({10, 5}, 0);
    for (int i = 0; i < 5; ++i)
        QVERIFY(bucket.take(1, 0));
    QVERIFY(!bucket.take(1, 0));
    QCOMPARE(bucket.waitFor(1), 100);
    QVERIFY(bucket.take(1, 100));
    QVERIFY(!bucket.take(1, 100));
    QVERIFY(bucket.isFull(10'000));
}

void TokensTest::addressesAreCountedByNetwork()
{
    const auto key = [](const QString &text) { return addressKey(QHostAddress(text)); };
    QCOMPARE(key(u"2001:db8:1:2::1"_s), key(u"2001:db8:1:2:ffff::9"_s));
    QVERIFY(key(u"2001:db8:1:2::1"_s) != key(u"2001:db8:1:3::1"_s));
    QCOMPARE(key(u"::ffff:192.0.2.1"_s), key(u"192.0.2.1"_s));
    QVERIFY(key(u"192.0.2.1"_s) != key(u"192.0.2.2"_s));
}

void TokensTest::columnsReadWhatTheyWrite()
{
    const Ranges ranges{{-60, 0}, {30, 90}};
    QCOMPARE(rangesFromJson(rangesToJson(ranges)), ranges);
    QCOMPARE(rangesFromJson(rangesToJson({})), Ranges{});
    const FieldRevisions revisions{{u"title"_s, 3}, {u"plan"_s, qint64{1} << 50}};
    QCOMPARE(fieldRevisionsFromJson(fieldRevisionsToJson(revisions)), revisions);
    const Stroke stroke{
        {SlotState::None, {{0, 1}}}, {SlotState::No, ranges}, {SlotState::IfNeeded, {}}, {SlotState::Yes, {{90, 120}}}};
    QCOMPARE(wire::strokeFromJson(strokeToJson(stroke)), Result<Stroke>(stroke));
    QCOMPARE(wire::strokeFromJson(strokeToJson({})), Result<Stroke>(Stroke{}));
    const AnswerPainted painted{ParticipantId::random(), stroke};
    const auto body = wire::eventBodyFromJson(paintedToJson(painted));
    QVERIFY(body);
    QCOMPARE(std::get<AnswerPainted>(*body), painted);
    Answer answer;
    answer.set(SlotState::Yes, {{0, 30}});
    answer.set(SlotState::No, {{30, 60}});
    QCOMPARE(answerOf(strokeOf(answer)), answer);
}

QTEST_GUILESS_MAIN(TokensTest)
#include "tokens_test.moc"
