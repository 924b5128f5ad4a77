#include "generators.h"
#include "protocol/codec.h"
#include "protocol/wirevalue.h"

#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace yak::wire {

namespace {

constexpr std::array kEncodings{Encoding::Cbor, Encoding::Json};

/// What a frame says, for the counterexample.
template<typename Frame>
std::string told(const Frame &frame)
{
    return encode(frame, Encoding::Json).toStdString();
}

/// What an encoded frame says, whatever the order of its fields.
template<typename Frame>
QJsonObject treeOf(const Frame &frame, Encoding encoding)
{
    const auto tree = parseTree(encode(frame, encoding), encoding);
    RC_ASSERT(tree.has_value());
    return tree->toJsonObject();
}

template<typename Variant>
void addRows(const QStringList &names)
{
    QTest::addColumn<size_t>("index");
    QCOMPARE(static_cast<size_t>(names.size()), std::variant_size_v<Variant>);
    for (qsizetype i = 0; i < names.size(); ++i)
        QTest::newRow(qPrintable(names[i])) << static_cast<size_t>(i);
}

} // namespace

class RoundTripTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAClientSaysIsUnderstood_data();
    void whatAClientSaysIsUnderstood();
    void whatTheServerSaysIsUnderstood_data();
    void whatTheServerSaysIsUnderstood();
    void bothEncodingsSayTheSame();
    void everyEventIsKeptInJson();
    void settingsAndStrokesAreKeptInJson();
    void namesAreUniqueAndInTheVariantsOrder();
    void clearingAFieldIsNotLeavingItOut();
    void integersAreExactToTheirLimit();
    void aMarkOfByteOrderBeforeATextIsDroppedInBoth();
};

void RoundTripTest::whatAClientSaysIsUnderstood_data()
{
    addRows<ClientMessage>(clientMessageNames());
}

void RoundTripTest::whatAClientSaysIsUnderstood()
{
    QFETCH(const size_t, index);
    QVERIFY(rc::check("decode(encode(m)) = m", [index] {
        const ClientFrame frame{any::number(1, kMaxInteger), any::clientMessage(index)};
        RC_LOG() << told(frame);
        for (const Encoding encoding : kEncodings) {
            const auto back = decodeClientFrame(encode(frame, encoding), encoding);
            RC_ASSERT(back.has_value());
            RC_ASSERT(*back == frame);
        }
    }));
}

void RoundTripTest::whatTheServerSaysIsUnderstood_data()
{
    addRows<ServerMessage>(serverMessageNames());
}

void RoundTripTest::whatTheServerSaysIsUnderstood()
{
    QFETCH(const size_t, index);
    QVERIFY(rc::check("decode(encode(m)) = m", [index] {
        ServerFrame frame{{}, any::serverMessage(index)};
        if (*rc::gen::arbitrary<bool>())
            frame.reply = any::number(0, kMaxInteger);
        RC_LOG() << told(frame);
        for (const Encoding encoding : kEncodings) {
            const auto back = decodeServerFrame(encode(frame, encoding), encoding);
            RC_ASSERT(back.has_value());
            RC_ASSERT(*back == frame);
        }
    }));
}

void RoundTripTest::bothEncodingsSayTheSame()
{
    QVERIFY(rc::check("the tree of the CBOR is the tree of the JSON", [] {
        const ClientFrame said = any::clientFrame();
        const ServerFrame answered = any::serverFrame();
        RC_LOG() << told(said) << "\n" << told(answered);
        RC_ASSERT(treeOf(said, Encoding::Cbor) == treeOf(said, Encoding::Json));
        RC_ASSERT(treeOf(answered, Encoding::Cbor) == treeOf(answered, Encoding::Json));
    }));
}

void RoundTripTest::everyEventIsKeptInJson()
{
    for (size_t index = 0; index < std::variant_size_v<EventBody>; ++index) {
        QVERIFY(rc::check("eventBodyFromJson(toJson(e)) = e", [index] {
            const EventBody body = any::eventBody(index);
            RC_LOG() << toJson(body).toStdString();
            RC_ASSERT((eventBodyFromJson(toJson(body)) == body));
        }));
    }
}

void RoundTripTest::settingsAndStrokesAreKeptInJson()
{
    QVERIFY(rc::check("fromJson(toJson(x)) = x", [] {
        const RoomSettings settings = any::settings();
        const Stroke stroke = any::stroke();
        RC_ASSERT((settingsFromJson(toJson(settings)) == settings));
        RC_ASSERT((strokeFromJson(toJson(stroke)) == stroke));
    }));
}

void RoundTripTest::namesAreUniqueAndInTheVariantsOrder()
{
    QStringList names = clientMessageNames();
    QCOMPARE(names.at(static_cast<qsizetype>(ClientMessage(Settle()).index())), QString(nameOf(Settle())));
    QCOMPARE(QString(nameOf(ClientMessage(PaintAnswer()))), u"paint"_s);
    QCOMPARE(QString(nameOf(ServerMessage(Behind()))), u"behind"_s);
    for (const QStringList &list : {clientMessageNames(), serverMessageNames()}) {
        QStringList sorted = list;
        sorted.removeDuplicates();
        QCOMPARE(sorted, list);
        QVERIFY(!list.contains(QString()));
    }
}

void RoundTripTest::clearingAFieldIsNotLeavingItOut()
{
    const auto patchOf = [](const QByteArray &fields) {
        const auto frame =
            decodeClientFrame("{\"id\":1,\"type\":\"change\",\"base\":1,\"patch\":{" + fields + "}}", Encoding::Json);
        return frame ? std::get<ChangeSettings>(frame->message).patch : SettingsPatch();
    };
    QVERIFY(patchOf("").isEmpty());
    QVERIFY(patchOf("\"title\":null").isEmpty()); // a title cannot be cleared
    const SettingsPatch cleared = patchOf("\"deadline\":null");
    QVERIFY(cleared.deadline.has_value());
    QVERIFY(!cleared.deadline->has_value());
    QCOMPARE(patchOf("\"cap\":7").cap, std::optional(std::optional(7)));
}

void RoundTripTest::integersAreExactToTheirLimit()
{
    for (const qint64 number : {qint64{1}, qint64{23}, qint64{24}, qint64{255}, qint64{256}, qint64{65'536},
                                qint64{4'294'967'296}, kMaxInteger - 1, kMaxInteger}) {
        for (const Encoding encoding : kEncodings) {
            const ClientFrame frame{number, Ping()};
            const auto back = decodeClientFrame(encode(frame, encoding), encoding);
            QVERIFY(back);
            QCOMPARE(back->id, number);
        }
    }
}

void RoundTripTest::aMarkOfByteOrderBeforeATextIsDroppedInBoth()
{
    for (const Encoding encoding : kEncodings) {
        for (const QString &rest : {u"a\uFEFFb"_s, u"\"quoted\""_s, QString()}) {
            const ClientFrame frame{1, Delete{u"\uFEFF\uFEFF"_s + rest}};
            const auto back = decodeClientFrame(encode(frame, encoding), encoding);
            QVERIFY(back);
            QCOMPARE(std::get<Delete>(back->message).title, rest);
        }
    }
}

} // namespace yak::wire

QTEST_GUILESS_MAIN(yak::wire::RoundTripTest)
#include "roundtrip_test.moc"
