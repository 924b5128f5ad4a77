#include "roomfixture.h"
#include "rooms/tokens.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace yak;
using namespace yak::server;
using namespace Qt::StringLiterals;

namespace {

const Instant kNow = Instant::fromSeconds(1'800'000'000);
const QByteArray kHeader = R"({"alg":"HS256","typ":"JWT"})";
const QByteArray kKey(32, 'k');

QByteArray base64(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray signature(const QByteArray &text, const QByteArray &key,
                     QCryptographicHash::Algorithm algorithm = QCryptographicHash::Sha256)
{
    return base64(QMessageAuthenticationCode::hash(text, key, algorithm));
}

/// A token as somebody else would make it.
QString forged(const QByteArray &header, const QByteArray &claims, const QByteArray &key = kKey)
{
    const QByteArray text = base64(header) + '.' + base64(claims);
    return QString::fromLatin1(text + '.' + signature(text, key));
}

/// What tokens are about here.
struct Subject
{
    RoomId room = RoomId::random();
    DeviceId device = DeviceId::random();

    [[nodiscard]] QByteArray claims(const QJsonObject &changes = {}) const
    {
        QJsonObject claims{{u"typ"_s, u"room"_s},     {u"iss"_s, u"yakjeong"_s}, {u"aud"_s, u"yakjeong-room"_s},
                           {u"sub"_s, device.text()}, {u"room"_s, room.text()},  {u"iat"_s, 1'800'000'000},
                           {u"exp"_s, 1'800'000'900}};
        for (auto it = changes.begin(); it != changes.end(); ++it)
            claims.insert(it.key(), it.value());
        return QJsonDocument(claims).toJson(QJsonDocument::Compact);
    }
};

const Subject kSubject;

Tokens tokensOf(const QByteArray &key)
{
    return Tokens(KeyRing{key, {}, {}});
}

/// A token with something about it changed: a letter, some of it left out, doubled or in another place.
QString mutated(const QString &token, QRandomGenerator &random)
{
    static const QString letters = u"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ \n\0é"_s;
    QString text = token;
    for (int left = random.bounded(1, 4); left > 0; --left) {
        const int at = random.bounded(static_cast<int>(text.size()) + 1);
        const QChar letter = letters.at(random.bounded(static_cast<int>(letters.size())));
        switch (random.bounded(6)) {
        case 0:
            text.insert(at, letter);
            break;
        case 1:
            text.remove(at, random.bounded(1, 4));
            break;
        case 2:
            text.truncate(at);
            break;
        case 3:
            text.insert(at, text.mid(random.bounded(static_cast<int>(text.size()) + 1), random.bounded(1, 60)));
            break;
        default: // the most likely to be overlooked
            if (at < text.size())
                text[at] = letter;
        }
        if (text.isEmpty())
            text = u"."_s;
    }
    return text;
}

} // namespace

/// What opens a room for a quarter of an hour, and all that only looks like it.
class TokensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTokenStandsForItsDeviceInItsRoom();
    void theExampleOfRfc7515HasItsSignature();
    void attacksOfRfc8725AreRefused_data();
    void attacksOfRfc8725AreRefused();
    void noneOfAMillionMutatedTokensIsTaken();
    void theKeyIsMadeOncePrivateAndKept();
    void tokensOfTheFormerKeyHoldAsLongAsTheyLive();
    void aRunningServerTakesANewKey();
};

void TokensTest::aTokenStandsForItsDeviceInItsRoom()
{
    const Tokens tokens = tokensOf(kKey);
    const Subject one;
    const Tokens::Token token = tokens.mint(one.room, one.device, kNow);
    QCOMPARE(token.expires, kNow.plusSeconds(900));
    QCOMPARE(tokens.check(token.text, one.room, kNow.plusSeconds(899)), Result<DeviceId>(one.device));
    QVERIFY(!tokens.check(token.text, one.room, kNow.plusSeconds(900)));
    QVERIFY(!tokens.check(token.text, RoomId::random(), kNow));
    QVERIFY(!tokensOf(QByteArray(32, 'x')).check(token.text, one.room, kNow));
    // Another maker's token of the same kind is as good: there is nothing else in it.
    QVERIFY(tokens.check(forged(kHeader, one.claims()), one.room, kNow));
}

void TokensTest::theExampleOfRfc7515HasItsSignature()
{
    // RFC 7515, appendix A.1
    const QByteArray token =
        "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9."
        "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cn"
        "VlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    const QByteArray key =
        QByteArray::fromBase64("AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow",
                               QByteArray::Base64UrlEncoding);
    const auto claims = verifiedClaims(token, key);
    QVERIFY(claims);
    const QJsonObject read = QJsonDocument::fromJson(*claims).object();
    QCOMPARE(read[u"iss"_s], u"joe"_s);
    QCOMPARE(read[u"exp"_s], 1'300'819'380);
    QCOMPARE(read[u"http://example.com/is_root"_s], true);
    QVERIFY(!verifiedClaims(token, key.chopped(1)));
    QVERIFY(!verifiedClaims(token.chopped(1) + 'l', key)); // the same bytes in another spelling
    QVERIFY(!verifiedClaims(token + QByteArray(1, '\0'), key));
    // Well signed, and yet no token of ours.
    QVERIFY(!tokensOf(key).check(QString::fromLatin1(token), RoomId::random(), kNow));
}

void TokensTest::attacksOfRfc8725AreRefused_data()
{
    QTest::addColumn<QString>("token");
    const Subject &one = kSubject;
    const QString good = forged(kHeader, one.claims());
    const QStringList parts = good.split(u'.');
    const auto text = [](const QByteArray &header, const QByteArray &claims) {
        return base64(header) + '.' + base64(claims);
    };
    const auto row = [](const char *name, const QString &token) { QTest::newRow(name) << token; };

    const QByteArray none = text(R"({"alg":"none","typ":"JWT"})", one.claims());
    row("no algorithm, no signature", QString::fromLatin1(none + '.'));
    row("no algorithm, no third part", QString::fromLatin1(none));
    row("no algorithm, a signature", QString::fromLatin1(none + '.' + signature(none, kKey)));
    const QByteArray None = text(R"({"alg":"nOnE","typ":"JWT"})", one.claims());
    row("no algorithm in other letters", QString::fromLatin1(None + '.'));
    const QByteArray longer = text(R"({"alg":"HS384","typ":"JWT"})", one.claims());
    row("HS384", QString::fromLatin1(longer + '.' + signature(longer, kKey, QCryptographicHash::Sha384)));
    const QByteArray longest = text(R"({"alg":"HS512","typ":"JWT"})", one.claims());
    row("HS512", QString::fromLatin1(longest + '.' + signature(longest, kKey, QCryptographicHash::Sha512)));
    row("RS256 by the same key", forged(R"({"alg":"RS256","typ":"JWT"})", one.claims()));
    row("another type in the header", forged(R"({"alg":"HS256","typ":"at+jwt"})", one.claims()));
    row("no type in the header", forged(R"({"alg":"HS256"})", one.claims()));
    row("a key of its own in the header",
        forged(R"({"alg":"HS256","jwk":{"kty":"oct","k":"a2s"},"typ":"JWT"})", one.claims()));
    row("a key id that is a path",
        forged(R"({"alg":"HS256","kid":"/dev/null","typ":"JWT"})", one.claims(), QByteArray()));
    row("crit", forged(R"({"alg":"HS256","crit":["exp"],"typ":"JWT"})", one.claims()));

    row("signed with another key", forged(kHeader, one.claims(), QByteArray(32, 'x')));
    row("signed with no key", forged(kHeader, one.claims(), QByteArray()));
    row("without signature", parts[0] + u'.' + parts[1] + u'.');
    row("two parts", parts[0] + u'.' + parts[1]);
    row("one part", parts[0]);
    row("four parts", good + u'.' + parts[2]);
    row("a dot more", good + u'.');
    row("parts exchanged", parts[1] + u'.' + parts[0] + u'.' + parts[2]);
    row("padded", good + u'=');
    row("something after a NUL", good + QChar(u'\0') + u"x"_s);
    row("blanks around", u' ' + good + u' ');
    row("claims of another", parts[0] + u'.' +
                                 QString::fromLatin1(base64(one.claims({{u"sub"_s, DeviceId::random().text()}}))) +
                                 u'.' + parts[2]);

    const auto claiming = [&](const char *name, const QJsonObject &changes) {
        row(name, forged(kHeader, one.claims(changes)));
    };
    claiming("another type", {{u"typ"_s, u"refresh"_s}});
    claiming("no type", {{u"typ"_s, QJsonValue()}});
    claiming("another issuer", {{u"iss"_s, u"other"_s}});
    claiming("no issuer", {{u"iss"_s, QJsonValue()}});
    claiming("another audience", {{u"aud"_s, u"yakjeong-server"_s}});
    claiming("a list of audiences", {{u"aud"_s, QJsonArray{u"yakjeong-room"_s}}});
    claiming("another room", {{u"room"_s, RoomId::random().text()}});
    claiming("no room", {{u"room"_s, QJsonValue()}});
    claiming("nobody", {{u"sub"_s, u"nobody"_s}});
    claiming("no subject", {{u"sub"_s, QJsonValue()}});
    claiming("over", {{u"exp"_s, 1'799'999'999}});
    claiming("over this very second", {{u"exp"_s, 1'800'000'000}});
    claiming("an end in words", {{u"exp"_s, u"1800000900"_s}});
    claiming("no end", {{u"exp"_s, QJsonValue()}});
    row("claims that are a list", forged(kHeader, "[]"));
    row("claims that are no JSON", forged(kHeader, "{\"iss\":"));
    row("nothing", u""_s);
    row("dots", u"..."_s);
    row("long", QString(2'048, u'x'));
}

void TokensTest::attacksOfRfc8725AreRefused()
{
    QFETCH(QString, token);
    const auto device = tokensOf(kKey).check(token, kSubject.room, kNow);
    QVERIFY(!device);
    QCOMPARE(device.error().code, ErrorCode::BadToken);
}

void TokensTest::noneOfAMillionMutatedTokensIsTaken()
{
    const Tokens tokens = tokensOf(kKey);
    const QString good = tokens.mint(kSubject.room, kSubject.device, kNow).text;
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    int taken = 0;
    for (int i = 0; i < 1'000'000; ++i) {
        const QString token = mutated(good, random);
        if (token != good && tokens.check(token, kSubject.room, kNow)) {
            ++taken;
            qWarning() << "taken, of seed" << seed << ":" << token;
        }
    }
    QCOMPARE(taken, 0);
    QVERIFY(tokens.check(good, kSubject.room, kNow));
}

void TokensTest::theKeyIsMadeOncePrivateAndKept()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.key"_s);
    const auto made = loadOrMakeKeys(path);
    QVERIFY(made);
    QCOMPARE(made->present.size(), 32);
    QVERIFY(made->former.isEmpty());
    QCOMPARE(loadOrMakeKeys(path), made);
    QVERIFY(loadOrMakeKeys(folder.filePath(u"b.key"_s)) != made);
    constexpr auto others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QVERIFY(!(QFile::permissions(path) & others));
    QFile broken(folder.filePath(u"c.key"_s));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("short");
    broken.close();
    QCOMPARE(loadOrMakeKeys(broken.fileName()).error().code, ErrorCode::OutOfData);
    QCOMPARE(rotateKeys(broken.fileName(), kNow).error().code, ErrorCode::OutOfData);
    QCOMPARE(rotateKeys(folder.filePath(u"none.key"_s), kNow).error().code, ErrorCode::NotFound);
}

void TokensTest::tokensOfTheFormerKeyHoldAsLongAsTheyLive()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.key"_s);
    const auto first = loadOrMakeKeys(path);
    QVERIFY(first);
    const QString old = Tokens(*first).mint(kSubject.room, kSubject.device, kNow).text;
    const auto second = rotateKeys(path, kNow);
    QVERIFY(second);
    QCOMPARE(loadOrMakeKeys(path), second);
    const Tokens tokens(*second);
    const QString fresh = tokens.mint(kSubject.room, kSubject.device, kNow).text;
    QVERIFY(!Tokens(*first).check(fresh, kSubject.room, kNow));
    QVERIFY(tokens.check(fresh, kSubject.room, kNow));
    QVERIFY(tokens.check(old, kSubject.room, kNow.plusSeconds(899)));
    // What somebody signs with the former key later on, for however long, is nothing.
    const QString stolen = forged(kHeader, kSubject.claims({{u"exp"_s, 1'900'000'000}}), first->present);
    QVERIFY(tokens.check(stolen, kSubject.room, kNow.plusSeconds(899)));
    QVERIFY(!tokens.check(stolen, kSubject.room, kNow.plusSeconds(900)));
    const auto third = rotateKeys(path, kNow.plusSeconds(10));
    QVERIFY(third);
    QVERIFY(!Tokens(*third).check(old, kSubject.room, kNow.plusSeconds(10)));
    QVERIFY(Tokens(*third).check(fresh, kSubject.room, kNow.plusSeconds(10)));
}

void TokensTest::aRunningServerTakesANewKey()
{
    RoomFixture fixture;
    const QString path = fixture.server.options.keyFile;
    const auto before = loadOrMakeKeys(path);
    QVERIFY(before);
    const auto opens = [&](const QString &token) {
        return !codeOf(fixture.connected()->ask(wire::Open{fixture.room, {}, {}, token, {}, {}}));
    };
    const QString old = fixture.host->token();
    const auto after = rotateKeys(path, fixture.server.clock.now());
    QVERIFY(after);
    const QString fresh =
        Tokens(*after).mint(fixture.room, *fixture.host->entered()->device, fixture.server.clock.now()).text;
    QTRY_VERIFY(opens(fresh));
    QVERIFY(opens(old));
    const QString forgedNow =
        Tokens(KeyRing{QByteArray(32, 'x'), {}, {}}).mint(fixture.room, *fixture.host->entered()->device, kNow).text;
    QVERIFY(!opens(forgedNow));
}

QTEST_GUILESS_MAIN(TokensTest)
#include "tokens_test.moc"
