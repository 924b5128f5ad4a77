#include "generators.h"
#include "protocol/codec.h"
#include "protocol/wirevalue.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

// There where the address sanitizer is, and null elsewhere.
extern "C" int __sanitizer_install_malloc_and_free_hooks(void (*)(const volatile void *, size_t),
                                                         void (*)(const volatile void *)) __attribute__((weak));

namespace yak::wire {

namespace {

constexpr std::array kEncodings{Encoding::Cbor, Encoding::Json};

size_t g_largestAllocation = 0;

void noteAllocation(const volatile void *, size_t size)
{
    g_largestAllocation = std::max(g_largestAllocation, size);
}

void noteNothing(const volatile void *) {}

/// Decodes as both ends would. Whatever is understood must be said again, and be understood as the same.
bool survives(const QByteArray &bytes, Encoding encoding)
{
    const auto said = decodeClientFrame(bytes, encoding);
    const auto saidAgain = said ? decodeClientFrame(encode(*said, encoding), encoding) : said;
    const auto answered = decodeServerFrame(bytes, encoding);
    const auto answeredAgain = answered ? decodeServerFrame(encode(*answered, encoding), encoding) : answered;
    return (!said || (saidAgain && *saidAgain == *said)) &&
           (!answered || (answeredAgain && *answeredAgain == *answered));
}

QByteArray anyEncodedFrame(Encoding encoding)
{
    return *rc::gen::arbitrary<bool>() ? encode(any::clientFrame(), encoding) : encode(any::serverFrame(), encoding);
}

/// One of the ways bytes go wrong: flipped, cut, doubled, put in, taken out, overwritten, joined to another frame's.
void mutate(QByteArray &bytes, const QByteArray &other)
{
    const auto anywhere = [&bytes] { return *rc::gen::inRange<qsizetype>(0, bytes.size() + 1); };
    const auto anyByte = [] { return static_cast<char>(*rc::gen::inRange(0, 256)); };
    const qsizetype at = anywhere();
    switch (*rc::gen::inRange(0, 7)) {
    case 0:
        if (at < bytes.size())
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << *rc::gen::inRange(0, 8)));
        break;
    case 1:
        bytes.truncate(at);
        break;
    case 2:
        bytes.insert(at, bytes.mid(anywhere(), *rc::gen::inRange(0, 40)));
        break;
    case 3:
        bytes.insert(at, anyByte());
        break;
    case 4:
        bytes.remove(at, *rc::gen::inRange(1, 8));
        break;
    case 5:
        if (at < bytes.size())
            bytes[at] = *rc::gen::element('\xff', '\x00', '\x7f', '\x9b', '\xbb', '\x5b', '\x7b', '\xdb', '\xf9', '"');
        break;
    default:
        bytes = bytes.left(at) + other.mid(std::min(anywhere(), other.size()));
    }
}

/// Bytes that may hold a NUL.
template<size_t N>
QByteArray raw(const char (&text)[N])
{
    return QByteArray(text, N - 1);
}

/// A map {"id": 1, "type": <the rest>} whose rest is up to the case.
QByteArray cborFrame(const QByteArray &rest)
{
    return raw("\xa2\x62id\x01\x64type") + rest;
}

QByteArray repeated(const QByteArray &part, qsizetype times)
{
    return part.repeated(times);
}

} // namespace

class HostileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mutatedFramesNeverCrash_data();
    void mutatedFramesNeverCrash();
    void everyPrefixOfAFrameIsRefused();
    void garbageIsRefused();
    void whatIsNestedTooDeepIsRefused_data();
    void whatIsNestedTooDeepIsRefused();
    void depthIsCountedAlikeInBothEncodings();
    void announcedLengthsAreNotBelieved_data();
    void announcedLengthsAreNotBelieved();
    void framesOverTheLimitAreNotLookedAt();
    void manyFieldsAreRefusedInNoTime();
    void whatTheWireForbidsIsRefused_data();
    void whatTheWireForbidsIsRefused();
    void piecemealCborIsUnderstood();
    void aReplyToWhatCannotBeARequestNamesNone();
};

void HostileTest::mutatedFramesNeverCrash_data()
{
    QTest::addColumn<int>("mutations");
    for (const int mutations : {1, 2, 5, 25})
        QTest::addRow("%d", mutations) << mutations;
}

void HostileTest::mutatedFramesNeverCrash()
{
    QFETCH(const int, mutations);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(rc::check("a broken frame is refused or understood, and nothing else", [mutations] {
        const Encoding encoding = *rc::gen::elementOf(kEncodings);
        const QByteArray frame = anyEncodedFrame(encoding);
        const QByteArray other = anyEncodedFrame(encoding);
        for (int again = 0; again < 50; ++again) {
            QByteArray bytes = frame;
            for (int i = 0; i < mutations; ++i)
                mutate(bytes, other);
            RC_LOG() << bytes.toPercentEncoding().toStdString() << "\n";
            RC_ASSERT(survives(bytes, encoding));
        }
    }));
    QVERIFY2(timer.elapsed() < 60'000, "something in them takes its time");
}

void HostileTest::everyPrefixOfAFrameIsRefused()
{
    QVERIFY(rc::check("a frame that is cut short says nothing", [] {
        const Encoding encoding = *rc::gen::elementOf(kEncodings);
        const QByteArray frame = encode(any::clientFrame(), encoding);
        const qsizetype step = 1 + frame.size() / 300;
        for (qsizetype size = 0; size < frame.size(); size += step) {
            const auto decoded = decodeClientFrame(frame.left(size), encoding);
            RC_ASSERT(!decoded.has_value());
            RC_ASSERT(decoded.error().code == ErrorCode::BadMessage);
        }
        RC_ASSERT(!decodeClientFrame(frame + frame, encoding).has_value());
        RC_ASSERT(!decodeClientFrame(frame + "\x01", encoding).has_value());
    }));
}

void HostileTest::garbageIsRefused()
{
    QVERIFY(rc::check("random bytes are no message", [] {
        QByteArray bytes;
        for (int left = *rc::gen::inRange(0, 300); left > 0; --left)
            bytes += static_cast<char>(*rc::gen::inRange(0, 256));
        for (const Encoding encoding : kEncodings) {
            RC_ASSERT(!decodeClientFrame(bytes, encoding).has_value());
            RC_ASSERT(!decodeServerFrame(bytes, encoding).has_value());
        }
    }));
}

void HostileTest::whatIsNestedTooDeepIsRefused_data()
{
    QTest::addColumn<Encoding>("encoding");
    QTest::addColumn<QByteArray>("bytes");
    const auto cbor = [](const char *name, const QByteArray &part) {
        QTest::newRow(name) << Encoding::Cbor << cborFrame(repeated(part, 60'000 / part.size()));
    };
    const auto json = [](const char *name, const QByteArray &part) {
        QTest::newRow(name) << Encoding::Json << "{\"id\":1,\"type\":" + repeated(part, 60'000 / part.size());
    };
    cbor("CBOR arrays", "\x81");
    cbor("CBOR arrays without a length", "\x9f");
    cbor("CBOR maps", "\xa1\x61x");
    cbor("CBOR maps without a length", "\xbf\x61x");
    cbor("CBOR maps as keys", "\xa1");
    cbor("CBOR tags", "\xc1");
    cbor("CBOR texts within texts", "\x7f");
    json("JSON arrays", "[");
    json("JSON objects", "{\"x\":");
    json("JSON both", "[{\"x\":");
    const QByteArray closed = repeated("[", 900) + repeated("]", 900);
    QTest::newRow("JSON arrays that close") << Encoding::Json << "{\"id\":1,\"type\":\"ping\",\"x\":" + closed + "}";
    QTest::newRow("CBOR arrays that close")
        << Encoding::Cbor << raw("\xa3\x62id\x01\x64type\x64ping\x61x") + repeated("\x81", 900) + "\x80";
}

void HostileTest::whatIsNestedTooDeepIsRefused()
{
    QFETCH(const Encoding, encoding);
    QFETCH(const QByteArray, bytes);
    QElapsedTimer timer;
    timer.start();
    const auto decoded = decodeClientFrame(bytes, encoding);
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().code, ErrorCode::BadMessage);
    QVERIFY(!decodeServerFrame(bytes, encoding));
    QVERIFY(timer.elapsed() < 1'000);
}

void HostileTest::depthIsCountedAlikeInBothEncodings()
{
    for (int arrays = 1; arrays < 2 * kMaxDepth; ++arrays) {
        // The frame itself is one level; arrays within its unknown field are the others.
        const bool fits = arrays + 1 <= kMaxDepth;
        const QByteArray json =
            "{\"id\":1,\"type\":\"ping\",\"x\":" + repeated("[", arrays) + repeated("]", arrays) + "}";
        QCOMPARE(decodeClientFrame(json, Encoding::Json).has_value(), fits);
        const QByteArray cbor = raw("\xa3\x62id\x01\x64type\x64ping\x61x") + repeated("\x81", arrays - 1) + "\x80";
        QCOMPARE(decodeClientFrame(cbor, Encoding::Cbor).has_value(), fits);
    }
}

void HostileTest::announcedLengthsAreNotBelieved_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QList<QByteArray> lengths{QByteArray::fromHex("7fffffffffffffff"), QByteArray::fromHex("ffffffffffffffff"),
                                    QByteArray::fromHex("8000000000000000"), QByteArray::fromHex("0000000100000000"),
                                    QByteArray::fromHex("000000007fffffff"), QByteArray::fromHex("0000000010000000")};
    const QList<std::pair<const char *, QByteArray>> kinds{
        {"bytes", "\x5b"}, {"text", "\x7b"}, {"array", "\x9b"}, {"map", "\xbb"}, {"text in pieces", "\x7f\x7b"}};
    for (const auto &[name, head] : kinds) {
        for (const QByteArray &length : lengths)
            QTest::addRow("%s of 0x%s", name, length.toHex().constData()) << cborFrame(head + length + "abc");
    }
    for (const auto &[name, head] : kinds)
        QTest::addRow("%s at the root", name) << head + lengths.first();
}

void HostileTest::announcedLengthsAreNotBelieved()
{
    QFETCH(const QByteArray, bytes);
    static const bool isMeasured = __sanitizer_install_malloc_and_free_hooks != nullptr &&
                                   __sanitizer_install_malloc_and_free_hooks(noteAllocation, noteNothing) != 0;
    g_largestAllocation = 0;
    QVERIFY(!decodeClientFrame(bytes, Encoding::Cbor));
    QVERIFY(!decodeServerFrame(bytes, Encoding::Cbor));
    QVERIFY(!isMeasured || g_largestAllocation > 0);
    if (isMeasured)
        QVERIFY2(g_largestAllocation < 64 * 1024, qPrintable(QString::number(g_largestAllocation)));
}

void HostileTest::framesOverTheLimitAreNotLookedAt()
{
    for (const Encoding encoding : kEncodings) {
        const auto said = decodeClientFrame(QByteArray(kClientFrameBytes + 1, '['), encoding);
        QCOMPARE(said.error().code, ErrorCode::TooLarge);
        const auto answered = decodeServerFrame(QByteArray(kServerFrameBytes + 1, '['), encoding);
        QCOMPARE(answered.error().code, ErrorCode::TooLarge);
    }
    // White space is the one thing that pads a frame to its limit without a meaning.
    QByteArray padded = "{\"id\":1,\"type\":\"ping\"}";
    padded += QByteArray(kClientFrameBytes - padded.size(), ' ');
    QVERIFY(decodeClientFrame(padded, Encoding::Json));
    QCOMPARE(decodeClientFrame(padded + ' ', Encoding::Json).error().code, ErrorCode::TooLarge);
}

void HostileTest::manyFieldsAreRefusedInNoTime()
{
    QByteArray json = "{\"id\":1,\"type\":\"ping\"";
    QByteArray cbor = raw("\xbf\x62id\x01\x64type\x64ping");
    for (int i = 0; json.size() < kClientFrameBytes - 16; ++i) {
        json += ",\"" + QByteArray::number(i, 36) + "\":0";
        const QByteArray key = QByteArray::number(i, 36);
        cbor += static_cast<char>(0x60 + key.size()) + key + '\0';
    }
    json += '}';
    cbor += '\xff';
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(decodeClientFrame(json, Encoding::Json).error().code, ErrorCode::BadMessage);
    QCOMPARE(decodeClientFrame(cbor, Encoding::Cbor).error().code, ErrorCode::BadMessage);
    QVERIFY2(timer.elapsed() < 100, qPrintable(QString::number(timer.elapsed())));
}

void HostileTest::whatTheWireForbidsIsRefused_data()
{
    QTest::addColumn<Encoding>("encoding");
    QTest::addColumn<QByteArray>("bytes");
    const auto json = [](const char *name, const QByteArray &text) { QTest::newRow(name) << Encoding::Json << text; };
    const auto cbor = [](const char *name, const QByteArray &hexOfField) {
        // {"id": 1, "type": "ping", "x": …}
        QTest::newRow(name) << Encoding::Cbor
                            << raw("\xa3\x62id\x01\x64type\x64ping\x61x") + QByteArray::fromHex(hexOfField);
    };
    json("JSON: nothing", "");
    json("JSON: an array", "[]");
    json("JSON: a text", "\"ping\"");
    json("JSON: a fraction", "{\"id\":1,\"type\":\"ping\",\"x\":0.5}");
    json("JSON: 2^53", "{\"id\":1,\"type\":\"ping\",\"x\":9007199254740992}");
    json("JSON: -2^53", "{\"id\":1,\"type\":\"ping\",\"x\":-9007199254740992}");
    json("JSON: 2^64", "{\"id\":1,\"type\":\"ping\",\"x\":18446744073709551616}");
    json("JSON: 1e300", "{\"id\":1,\"type\":\"ping\",\"x\":1e300}");
    json("JSON: 1e400", "{\"id\":1,\"type\":\"ping\",\"x\":1e400}");
    json("JSON: NaN", "{\"id\":1,\"type\":\"ping\",\"x\":NaN}");
    json("JSON: a key twice", "{\"id\":1,\"type\":\"ping\",\"id\":2}");
    json("JSON: a key twice, one escaped", "{\"id\":1,\"type\":\"ping\",\"\\u0069d\":2}");
    json("JSON: a key twice, further in", "{\"id\":1,\"type\":\"ping\",\"x\":[{\"a\":1,\"a\":1}]}");
    json("JSON: a comma too many", "{\"id\":1,\"type\":\"ping\",}");
    json("JSON: a comment", "{\"id\":1,\"type\":\"ping\"/**/}");
    json("JSON: two documents", "{\"id\":1,\"type\":\"ping\"}{}");
    json("JSON: single quotes", "{'id':1,'type':'ping'}");
    json("JSON: broken UTF-8", "{\"id\":1,\"type\":\"ping\",\"x\":\"\xc3\x28\"}");
    json("JSON: overlong UTF-8", "{\"id\":1,\"type\":\"ping\",\"x\":\"\xc0\xaf\"}");
    json("JSON: a surrogate as UTF-8", "{\"id\":1,\"type\":\"ping\",\"x\":\"\xed\xa0\x80\"}");
    json("JSON: half a pair in a used text", "{\"id\":1,\"type\":\"delete\",\"title\":\"a\\ud83d\"}");
    json("JSON: NUL in a used text", "{\"id\":1,\"type\":\"delete\",\"title\":\"a\\u0000b\"}");

    cbor("CBOR: undefined", "f7");
    cbor("CBOR: a simple value", "e0");
    cbor("CBOR: half float", "f93c00");
    cbor("CBOR: float", "fa3f800000");
    cbor("CBOR: double", "fb3ff0000000000000");
    cbor("CBOR: bytes", "4161");
    cbor("CBOR: a tag", "c000");
    cbor("CBOR: a tagged text", "c06161");
    cbor("CBOR: 2^53", "1b0020000000000000");
    cbor("CBOR: -2^53", "3b001fffffffffffff");
    cbor("CBOR: -2^64", "3bffffffffffffffff");
    cbor("CBOR: 2^64-1", "1bffffffffffffffff");
    cbor("CBOR: a number as key", "a10100");
    cbor("CBOR: bytes as key", "a1416100");
    cbor("CBOR: a key twice", "a2616100616101");
    cbor("CBOR: a key without a value", "bf6161ff");
    cbor("CBOR: an end of nothing", "ff");
    cbor("CBOR: a reserved length", "1c");
    cbor("CBOR: broken UTF-8", "62c328");
    cbor("CBOR: half a pair as UTF-8", "63eda080");
    cbor("CBOR: a character cut between pieces", "7f61c361a9ff");
    cbor("CBOR: bytes as a piece of text", "7f4161ff");
    cbor("CBOR: one more item", "0000");
    QTest::newRow("CBOR: NUL in a used text") << Encoding::Cbor
                                              << raw("\xa3\x62id\x01\x64type\x66"
                                                     "delete\x65title\x63"
                                                     "a\0b");
    QTest::newRow("CBOR: a key twice at the root") << Encoding::Cbor << raw("\xa3\x62id\x01\x62id\x01\x64type\x64ping");
    QTest::newRow("CBOR: nothing") << Encoding::Cbor << QByteArray();
    QTest::newRow("CBOR: an array") << Encoding::Cbor << QByteArray("\x80");
    QTest::newRow("CBOR: a number") << Encoding::Cbor << QByteArray("\x01");
}

void HostileTest::whatTheWireForbidsIsRefused()
{
    QFETCH(const Encoding, encoding);
    QFETCH(const QByteArray, bytes);
    const auto decoded = decodeClientFrame(bytes, encoding);
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().code, ErrorCode::BadMessage);
}

void HostileTest::piecemealCborIsUnderstood()
{
    // {_ "id": 1, "type": (_ "pi", "ng"), "x": [_ null, true, -1]}, with a length longer than it needs to be.
    const QByteArray bytes = QByteArray::fromHex("bf6269641900016474797065"
                                                 "7f627069626e67ff"
                                                 "6178"
                                                 "9ff6f520ff"
                                                 "ff");
    const auto decoded = decodeClientFrame(bytes, Encoding::Cbor);
    QVERIFY(decoded);
    QCOMPARE(*decoded, (ClientFrame{1, Ping()}));
}

void HostileTest::aReplyToWhatCannotBeARequestNamesNone()
{
    const auto decoded = decodeServerFrame("{\"type\":\"done\",\"reply\":-43}", Encoding::Json);
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().code, ErrorCode::BadValue);
    QCOMPARE(decoded.error().id, 0);
}

} // namespace yak::wire

QTEST_GUILESS_MAIN(yak::wire::HostileTest)
#include "hostile_test.moc"
