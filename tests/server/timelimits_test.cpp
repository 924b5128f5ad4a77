#include "rawsocket.h"
#include "roomfixture.h"

#include <QElapsedTimer>

using Limit = int yak::server::SocketLimits::*;
Q_DECLARE_METATYPE(Limit)

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

constexpr int kLimitMs = 1'200;
constexpr int kSlackMs = 5'000; // the server looks four times a second, and a test machine is slow
constexpr quint8 kBinary = 0x82;

QByteArray encoded(qint64 id, const wire::ClientMessage &message)
{
    return wire::encode(wire::ClientFrame{id, message}, wire::Encoding::Cbor);
}

} // namespace

/// The limits of time at their edges: whoever is within one is there still, and gone right after.
class TimeLimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aConnectionLastsForItsTimeAndNoLonger_data();
    void aConnectionLastsForItsTimeAndNoLonger();

private:
    enum class End { Line, CloseFrame };

    static bool isOver(const RawSocket &socket, End end)
    {
        return end == End::Line ? !socket.isOpen() : socket.hasCloseFrame() || !socket.isOpen();
    }
};

void TimeLimitsTest::aConnectionLastsForItsTimeAndNoLonger_data()
{
    QTest::addColumn<Limit>("limit");
    QTest::addColumn<QString>("doing");
    using server::SocketLimits;
    QTest::newRow("a handshake") << &SocketLimits::handshakeMs << u"handshake"_s;
    QTest::newRow("until one enters") << &SocketLimits::enterMs << u"enter"_s;
    QTest::newRow("until one tries again") << &SocketLimits::retryMs << u"retry"_s;
    QTest::newRow("silence") << &SocketLimits::silentMs << u"silence"_s;
    QTest::newRow("a message") << &SocketLimits::messageMs << u"message"_s;
}

void TimeLimitsTest::aConnectionLastsForItsTimeAndNoLonger()
{
    QFETCH(const Limit, limit);
    QFETCH(const QString, doing);
    RoomFixture fixture(RoomFixture::Start::Later);
    server::SocketLimits &limits = fixture.server.options.limits;
    for (const Limit other :
         {&server::SocketLimits::handshakeMs, &server::SocketLimits::enterMs, &server::SocketLimits::retryMs,
          &server::SocketLimits::silentMs, &server::SocketLimits::messageMs, &server::SocketLimits::closingMs})
        limits.*other = 60'000;
    limits.*limit = kLimitMs;
    fixture.open();

    RawSocket socket;
    QElapsedTimer time;
    const auto greet = [&] {
        QVERIFY(socket.upgrade(fixture.server.url()));
        socket.sendFrame(kBinary, encoded(1, wire::Hello{u"raw"_s, {}}));
        QTRY_VERIFY(socket.received().contains("welcome"));
    };
    if (doing == "handshake"_L1) {
        time.start();
        QVERIFY(socket.connectTo(fixture.server.url()));
        socket.sendRaw("GET / HTTP/1.1\r\n");
    } else if (doing == "enter"_L1) {
        time.start();
        greet();
    } else if (doing == "retry"_L1) {
        greet();
        time.start();
        socket.sendFrame(kBinary, encoded(2, wire::Join{RoomId::random(), {u"Ann"_s, {}, {}, {}}, {}}));
    } else if (doing == "silence"_L1) {
        greet();
        time.start();
        socket.sendFrame(kBinary, encoded(2, wire::Join{fixture.room, {u"Ann"_s, {}, {}, {}}, {}}));
    } else {
        greet();
        time.start();
        socket.sendRaw(QByteArray::fromHex("828400000000") + 'x'); // three bytes of four are missing
    }
    const End end = doing == "handshake"_L1 ? End::Line : End::CloseFrame;
    QVERIFY2(!isOver(socket, end), "not before its time");
    QTRY_VERIFY_WITH_TIMEOUT(isOver(socket, end), kLimitMs + kSlackMs);
    QVERIFY2(time.elapsed() >= kLimitMs, qPrintable(QString::number(time.elapsed())));
    QVERIFY2(time.elapsed() <= kLimitMs + kSlackMs, qPrintable(QString::number(time.elapsed())));
}

QTEST_GUILESS_MAIN(TimeLimitsTest)
#include "timelimits_test.moc"
