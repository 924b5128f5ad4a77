#include "roomfixture.h"
#include "rooms/trylimiter.h"

#include <QFile>
#include <QTemporaryDir>

using namespace yak;
using namespace Qt::StringLiterals;

/// Guessing PINs and passwords is slow.
class TriesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void case18FiveWrongPinsShutTheNameForAWhile();
    void rightPinsAreNotCounted();
    void case18AnAddressHasThirtyTries();
    void aRoomPasswordIsCountedByAddress();
    void manyTriesAtOnceAreNoWayAround();
    void triesAreKnownAfterARestart();
    void theFileOfTriesIsPrivateSmallAndForgiving();
};

void TriesTest::case18FiveWrongPinsShutTheNameForAWhile()
{
    RoomFixture fixture;
    const auto ann = fixture.connected();
    QVERIFY(
        std::holds_alternative<wire::Entered>(ann->ask(wire::Join{fixture.room, {u"Ann"_s, {}, u"1111"_s, {}}, {}})));
    const auto guesser = fixture.connected();
    const auto guess = [&](const QString &pin) {
        return guesser->refusal(wire::Join{fixture.room, {u"ann"_s, {}, pin, {}}, {}});
    };
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(guess(u"000%1"_s.arg(i)).code, ErrorCode::WrongPin);
        fixture.server.clock.advanceSeconds(60);
    }
    const wire::Refused shut = guess(u"1111"_s);
    QCOMPARE(shut.code, ErrorCode::TooManyTries);
    QCOMPARE(shut.retryAfter, 10 * 60 * 1'000);
    // Another name is not shut with it.
    QVERIFY(std::holds_alternative<wire::Entered>(
        fixture.connected()->ask(wire::Join{fixture.room, {u"Ben"_s, {}, u"2222"_s, {}}, {}})));
    fixture.server.clock.advanceSeconds(10 * 60);
    QVERIFY(std::holds_alternative<wire::Entered>(
        guesser->ask(wire::Join{fixture.room, {u"ann"_s, {}, u"1111"_s, {}}, {}})));
}

void TriesTest::rightPinsAreNotCounted()
{
    RoomFixture fixture;
    const auto ann = fixture.connected();
    const wire::Join join{fixture.room, {u"Ann"_s, {}, u"1111"_s, {}}, {}};
    for (int i = 0; i < 8; ++i)
        QVERIFY(std::holds_alternative<wire::Entered>(ann->ask(join)));
}

void TriesTest::case18AnAddressHasThirtyTries()
{
    server::TryLimiter limiter;
    const Instant now = Instant::fromSeconds(1'000);
    for (int i = 0; i < 30; ++i)
        QVERIFY(!limiter.begin({QString::number(i), u"10.0.0.1"_s}, now));
    QCOMPARE(limiter.begin({u"fresh"_s, u"10.0.0.1"_s}, now.plusSeconds(60)), 14 * 60 * 1'000);
    QVERIFY(!limiter.begin({u"fresh"_s, u"10.0.0.2"_s}, now));
    QVERIFY(!limiter.begin({u"other"_s, u"10.0.0.1"_s}, now.plusSeconds(15 * 60)));
}

void TriesTest::aRoomPasswordIsCountedByAddress()
{
    ServerHarness server;
    server.start();
    ServerClient host;
    QVERIFY(host.connectTo(server.url()));
    QVERIFY(std::holds_alternative<wire::Entered>(
        host.ask(wire::Create{sampleSettings(), {u"Host"_s, {}, {}, {}}, u"right"_s})));
    ServerClient guest;
    QVERIFY(guest.connectTo(server.url()));
    const auto join = [&](const QString &password) {
        return guest.ask(wire::Join{host.entered()->room, {u"Ann"_s, {}, {}, {}}, password});
    };
    for (int i = 0; i < 5; ++i)
        QCOMPARE(codeOf(join(u"wrong"_s)), ErrorCode::WrongPassword);
    QCOMPARE(codeOf(join(u"right"_s)), ErrorCode::TooManyTries);
    server.clock.advanceSeconds(15 * 60);
    QVERIFY(std::holds_alternative<wire::Entered>(join(u"right"_s)));
}

void TriesTest::manyTriesAtOnceAreNoWayAround()
{
    RoomFixture fixture;
    const auto ann = fixture.connected();
    QVERIFY(
        std::holds_alternative<wire::Entered>(ann->ask(wire::Join{fixture.room, {u"Ann"_s, {}, u"1111"_s, {}}, {}})));
    std::vector<std::unique_ptr<ServerClient>> guessers;
    std::vector<qint64> requests;
    for (int i = 0; i < 12; ++i) {
        guessers.push_back(fixture.connected());
        requests.push_back(guessers.back()->post(wire::Join{fixture.room, {u"Ann"_s, {}, u"0"_s, {}}, {}}));
    }
    int wrong = 0;
    int tooMany = 0;
    for (size_t i = 0; i < guessers.size(); ++i) {
        const auto code = codeOf(guessers[i]->replyTo(requests[i]));
        wrong += code == ErrorCode::WrongPin ? 1 : 0;
        tooMany += code == ErrorCode::TooManyTries ? 1 : 0;
    }
    QCOMPARE(wrong, 5);
    QCOMPARE(tooMany, 7);
}

void TriesTest::triesAreKnownAfterARestart()
{
    RoomFixture fixture;
    const wire::Join right{fixture.room, {u"Ann"_s, {}, u"1111"_s, {}}, {}};
    QVERIFY(std::holds_alternative<wire::Entered>(fixture.connected()->ask(right)));
    const auto guess = [&] {
        return fixture.connected()->refused(wire::Join{fixture.room, {u"Ann"_s, {}, u"0000"_s, {}}, {}});
    };
    for (int i = 0; i < 3; ++i)
        QCOMPARE(guess(), ErrorCode::WrongPin);
    // Right ones in between are not counted, before and after.
    QVERIFY(std::holds_alternative<wire::Entered>(fixture.connected()->ask(right)));
    fixture.server.stop();
    fixture.server.clock.advanceSeconds(60);
    fixture.server.start();
    for (int i = 0; i < 2; ++i)
        QCOMPARE(guess(), ErrorCode::WrongPin);
    fixture.server.stop();
    fixture.server.start();
    const wire::Refused shut = fixture.connected()->refusal(right);
    QCOMPARE(shut.code, ErrorCode::TooManyTries);
    QCOMPARE(shut.retryAfter, 14 * 60 * 1'000);
    fixture.server.clock.advanceSeconds(14 * 60);
    QVERIFY(std::holds_alternative<wire::Entered>(fixture.connected()->ask(right)));
}

void TriesTest::theFileOfTriesIsPrivateSmallAndForgiving()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"tries"_s);
    const Instant now = Instant::fromSeconds(1'000'000);
    const server::TryLimiter::Try attempt{u"room/Ann"_s, u"10.0.0.1"_s};
    {
        server::TryLimiter limiter(path);
        limiter.load(now);
        for (int i = 0; i < 5; ++i)
            QVERIFY(!limiter.begin(attempt, now));
    }
    const auto bytes = [&] {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QVERIFY(!bytes().contains("Ann"));
    QVERIFY(!bytes().contains("10.0.0.1"));
    QVERIFY(!(QFile::permissions(path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    {
        // The end of a line that a crash cut off, and what is no line at all.
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Append));
        file.write("nonsense\n\n+\n+x y\n-9999999999999999999999 z\n+10000");
    }
    {
        server::TryLimiter limiter(path);
        limiter.load(now.plusSeconds(60));
        QCOMPARE(limiter.begin(attempt, now.plusSeconds(60)), 14 * 60 * 1'000);
        // A clock that is set back shuts nobody out for longer.
        server::TryLimiter earlier(path);
        earlier.load(now.plusSeconds(-3'600));
        QVERIFY(!earlier.begin(attempt, now.plusSeconds(-3'600)));
    }
    server::TryLimiter later(path);
    later.load(now.plusSeconds(15 * 60));
    QVERIFY(!later.begin(attempt, now.plusSeconds(15 * 60)));
    for (int i = 0; i < 40'000; ++i) {
        const server::TryLimiter::Try other{QString::number(i), QString::number(i)};
        QVERIFY(!later.begin(other, now.plusSeconds(15 * 60)));
        later.forgive(other);
    }
    QVERIFY2(bytes().size() <= 1024 * 1024 + 200, "what counts no more is dropped");
}

QTEST_GUILESS_MAIN(TriesTest)
#include "tries_test.moc"
