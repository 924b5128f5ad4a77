#include "model/limits.h"
#include "protocol/codec.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace yak::wire {

namespace {

const QByteArray kRoom = "\"0123456789ABCDEFGHJKMNPQR7\"";
const QByteArray kPerson = "\"0123456789ABC\"";
const QByteArray kPosition = "{\"stream\":\"all\",\"revision\":3}";
const QByteArray kSettings = "{\"title\":\"t\",\"plan\":{\"kind\":\"time\",\"zone\":\"Asia/Seoul\",\"slotMinutes\":30,"
                             "\"days\":[]},\"duration\":60,\"visibility\":\"everyone\",\"viewers\":\"welcome\","
                             "\"rankingVersion\":1}";

QByteArray quoted(qsizetype bytes)
{
    return '"' + QByteArray(bytes, 'x') + '"';
}

QByteArray listOf(const QByteArray &item, qsizetype count)
{
    QByteArray text = (item + ',').repeated(count);
    text.chop(text.isEmpty() ? 0 : 1);
    return '[' + text + ']';
}

/// `known` with the value of one of its fields replaced.
QByteArray with(const QByteArray &known, const QByteArray &field, const QByteArray &value)
{
    const QByteArray key = '"' + field + "\":";
    const qsizetype at = known.indexOf(key) + key.size();
    qsizetype end = at;
    for (int depth = 0; depth > 0 || (known[end] != ',' && known[end] != '}'); ++end)
        depth += known[end] == '{' || known[end] == '[' ? 1 : known[end] == '}' || known[end] == ']' ? -1 : 0;
    return known.left(at) + value + known.mid(end);
}

/// Which end reads a row.
enum class Reader { Server, Client };

struct Verdict
{
    ErrorCode code;
    QString field;
};

/// Empty where the frame is understood.
std::optional<Verdict> refusal(Reader reader, const QByteArray &json)
{
    const auto verdict = [](const auto &decoded) {
        return decoded ? std::nullopt : std::optional(Verdict{decoded.error().code, decoded.error().field});
    };
    return reader == Reader::Server ? verdict(decodeClientFrame(json, Encoding::Json))
                                    : verdict(decodeServerFrame(json, Encoding::Json));
}

QString told(const std::optional<Verdict> &verdict)
{
    return verdict ? toText(verdict->code) + u' ' + verdict->field : u"understood"_s;
}

} // namespace

class FieldLimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachFieldHoldsItsLimitAndNoMore_data();
    void eachFieldHoldsItsLimitAndNoMore();
    void eachNumberStaysWithinItsBounds_data();
    void eachNumberStaysWithinItsBounds();
    void eachFieldIsOfItsType_data();
    void eachFieldIsOfItsType();
    void whatMustBeThereIsMissed_data();
    void whatMustBeThereIsMissed();
    void textIsMeasuredInBytes();
    void theRequestIsNamedWhereItCanBeRead();
    void unknownFieldsAreIgnored();
    void unknownTypesAreNamedAsSuch();
    void datesAreWrittenInOneWay_data();
    void datesAreWrittenInOneWay();
};

void FieldLimitsTest::eachFieldHoldsItsLimitAndNoMore_data()
{
    QTest::addColumn<Reader>("reader");
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<qsizetype>("most");
    QTest::addColumn<QByteArray>("item"); // empty: a text of so many bytes

    const auto text = [](Reader reader, const char *path, const QByteArray &frame, qsizetype most) {
        QTest::newRow(path) << reader << frame << QByteArray(path) << most << QByteArray();
    };
    const QByteArray me = "{\"name\":\"n\",\"deviceLabel\":\"\",\"pin\":\"\",\"zone\":\"\"}";
    const QByteArray join = "{\"id\":1,\"type\":\"join\",\"room\":" + kRoom + ",\"me\":" + me + ",\"password\":\"\"}";
    text(Reader::Server, "me.name", join, limits::kNameBytes);
    text(Reader::Server, "me.deviceLabel", join, limits::kDeviceLabelBytes);
    text(Reader::Server, "me.pin", join, limits::kPinBytes);
    text(Reader::Server, "me.zone", join, limits::kZoneBytes);
    text(Reader::Server, "password", join, limits::kPinBytes);
    const QByteArray open = "{\"id\":1,\"type\":\"open\",\"room\":" + kRoom + ",\"secret\":\"\",\"token\":\"\"}";
    text(Reader::Server, "secret", open, kShortTextBytes);
    text(Reader::Server, "token", open, kTokenBytes);
    text(Reader::Server, "client", "{\"id\":1,\"type\":\"hello\",\"client\":\"\"}", kShortTextBytes);
    text(Reader::Server, "name", "{\"id\":1,\"type\":\"rename\",\"person\":" + kPerson + ",\"name\":\"\"}",
         limits::kNameBytes);
    text(Reader::Server, "title", "{\"id\":1,\"type\":\"delete\",\"title\":\"\"}", limits::kTitleBytes);
    const QByteArray change =
        "{\"id\":1,\"type\":\"change\",\"base\":1,\"patch\":{\"title\":\"\",\"description\":\"\"}}";
    text(Reader::Server, "patch.title", change, limits::kTitleBytes);
    text(Reader::Server, "patch.description", change, limits::kDescriptionBytes);
    const QByteArray create =
        "{\"id\":1,\"type\":\"create\",\"settings\":" + kSettings + ",\"me\":" + me + ",\"password\":\"\"}";
    text(Reader::Server, "settings.title", create, limits::kTitleBytes);
    text(Reader::Server, "settings.plan.zone", create, limits::kZoneBytes);

    const auto list = [](Reader reader, const char *path, const QByteArray &frame, const QByteArray &item,
                         qsizetype most) {
        QTest::newRow(path) << reader << frame << QByteArray(path) << most << item;
    };
    list(Reader::Server, "features", "{\"id\":1,\"type\":\"hello\",\"client\":\"\",\"features\":[]}", "\"f\"",
         kFeatures);
    list(Reader::Server, "strokes", "{\"id\":1,\"type\":\"paint\",\"operation\":1,\"strokes\":[]}", "[]",
         limits::kStrokesPerPaint);
    list(Reader::Server, "settings.plan.days", create, "{\"date\":\"2026-06-01\",\"hours\":[]}", limits::kDates);
    list(Reader::Server, "settings.plan.days.hours", with(create, "days", "[{\"date\":\"2026-06-01\",\"hours\":[]}]"),
         "[0,60]", limits::kRangesPerDay);
    const auto changeTo = [](const QByteArray &plan) {
        return "{\"id\":1,\"type\":\"change\",\"base\":1,\"patch\":{\"plan\":" + plan + "}}";
    };
    const QByteArray blocks =
        changeTo("{\"kind\":\"block\",\"zone\":\"\",\"dates\":[],\"blocks\":[],\"nextBlockId\":2}");
    list(Reader::Server, "patch.plan.dates", blocks, "\"2026-06-01\"", limits::kDates);
    list(Reader::Server, "patch.plan.blocks", blocks, "{\"id\":1,\"name\":\"n\"}", limits::kBlocks);
    list(Reader::Server, "patch.plan.days",
         changeTo("{\"kind\":\"weekday\",\"zone\":\"UTC\",\"slotMinutes\":30,\"days\":[]}"),
         "{\"weekday\":1,\"hours\":[]}", 7);
    list(Reader::Client, "taken", "{\"type\":\"places\",\"taken\":[]}", "[1,1]", limits::kSlots);
    list(Reader::Client, "slots", "{\"type\":\"refused\",\"code\":\"slot-full\",\"slots\":[]}", "[1,2]", kFullSlots);
    list(Reader::Client, "online", "{\"type\":\"presence\",\"online\":[]}", kPerson, limits::kParticipants);
    list(Reader::Client, "events", "{\"type\":\"events\",\"previous\":0,\"position\":" + kPosition + ",\"events\":[]}",
         "{\"type\":\"closed\",\"at\":1}", kCatchUpEvents);
    list(Reader::Client, "entries", "{\"type\":\"historyPage\",\"entries\":[],\"more\":true}",
         "{\"revision\":1,\"event\":{\"type\":\"closed\",\"at\":1}}", kHistoryPage);
}

void FieldLimitsTest::eachFieldHoldsItsLimitAndNoMore()
{
    QFETCH(const Reader, reader);
    QFETCH(const QByteArray, frame);
    QFETCH(const QByteArray, field);
    QFETCH(const qsizetype, most);
    QFETCH(const QByteArray, item);
    const auto value = [&item](qsizetype size) { return item.isEmpty() ? quoted(size) : listOf(item, size); };
    const QByteArray name = field.mid(field.lastIndexOf('.') + 1);
    QCOMPARE(told(refusal(reader, with(frame, name, value(0)))), u"understood"_s);
    QCOMPARE(told(refusal(reader, with(frame, name, value(most)))), u"understood"_s);
    QCOMPARE(told(refusal(reader, with(frame, name, value(most + 1)))), u"too-large "_s + QString::fromLatin1(field));
}

void FieldLimitsTest::eachNumberStaysWithinItsBounds_data()
{
    QTest::addColumn<Reader>("reader");
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<qint64>("least");
    QTest::addColumn<qint64>("most");
    const auto row = [](Reader reader, const char *path, const QByteArray &frame, qint64 least, qint64 most) {
        QTest::addRow("%s in %s", path, frame.mid(frame.indexOf("type"), 16).constData())
            << reader << frame << QByteArray(path) << least << most;
    };
    row(Reader::Server, "operation", "{\"id\":1,\"type\":\"paint\",\"operation\":1,\"strokes\":[]}", 1, kMaxInteger);
    row(Reader::Server, "base", "{\"id\":1,\"type\":\"change\",\"base\":1,\"patch\":{}}", 0, kMaxInteger);
    row(Reader::Server, "start", "{\"id\":1,\"type\":\"settle\",\"start\":1}", -kMaxUnit, kMaxUnit);
    row(Reader::Server, "limit", "{\"id\":1,\"type\":\"history\",\"limit\":1}", 1, 200);
    row(Reader::Server, "before", "{\"id\":1,\"type\":\"history\",\"before\":1,\"limit\":1}", 0, kMaxInteger);
    row(Reader::Server, "weight", "{\"id\":1,\"type\":\"setPerson\",\"person\":" + kPerson + ",\"weight\":1}", 1, 100);
    row(Reader::Server, "known.revision", "{\"id\":1,\"type\":\"since\",\"known\":" + kPosition + "}", 0, kMaxInteger);
    const QByteArray change =
        "{\"id\":1,\"type\":\"change\",\"base\":1,\"patch\":{\"duration\":1,\"cap\":1,\"deadline\":1}}";
    row(Reader::Server, "patch.duration", change, 1, 366 * 1440);
    row(Reader::Server, "patch.cap", change, 1, 10'000);
    row(Reader::Server, "patch.deadline", change, -kMaxInteger, kMaxInteger);
    const QByteArray create = "{\"id\":1,\"type\":\"create\",\"me\":{\"name\":\"n\"},\"settings\":" + kSettings + "}";
    row(Reader::Server, "settings.duration", create, 1, 366 * 1440);
    row(Reader::Server, "settings.rankingVersion", create, 1, 1);
    row(Reader::Server, "settings.plan.slotMinutes", create, 1, 1440);
    const QByteArray block =
        "{\"id\":1,\"type\":\"change\",\"base\":1,\"patch\":{\"plan\":{\"kind\":\"block\",\"dates\":[],"
        "\"blocks\":[{\"id\":1,\"name\":\"n\",\"capacity\":1}],\"nextBlockId\":2}}}";
    row(Reader::Server, "patch.plan.blocks.capacity", block, 1, 10'000);
    row(Reader::Server, "patch.plan.nextBlockId", block, 1, 65'536);
    row(Reader::Server, "patch.plan.days.weekday",
        "{\"id\":1,\"type\":\"change\",\"base\":1,\"patch\":{\"plan\":{\"kind\":\"weekday\",\"zone\":\"UTC\","
        "\"slotMinutes\":30,\"days\":[{\"weekday\":1,\"hours\":[]}]}}}",
        1, 7);
    row(Reader::Client, "revision", "{\"type\":\"done\",\"revision\":1}", 0, kMaxInteger);
    row(Reader::Client, "retryAfter", "{\"type\":\"goodbye\",\"reason\":\"restart\",\"retryAfter\":1}", 0, kMaxInteger);
    row(Reader::Client, "previous", "{\"type\":\"events\",\"previous\":0,\"position\":" + kPosition + ",\"events\":[]}",
        0, kMaxInteger);
}

void FieldLimitsTest::eachNumberStaysWithinItsBounds()
{
    QFETCH(const Reader, reader);
    QFETCH(const QByteArray, frame);
    QFETCH(const QByteArray, field);
    QFETCH(const qint64, least);
    QFETCH(const qint64, most);
    const QByteArray name = field.mid(field.lastIndexOf('.') + 1);
    const auto sent = [&](qint64 number) {
        return told(refusal(reader, with(frame, name, QByteArray::number(number))));
    };
    QCOMPARE(sent(least), u"understood"_s);
    QCOMPARE(sent(most), u"understood"_s);
    const QString broken = u"bad-value "_s + QString::fromLatin1(field);
    // Beyond 2^53-1 the frame itself is broken, so no field is named.
    QCOMPARE(sent(least - 1), least == -kMaxInteger ? u"bad-message "_s : broken);
    QCOMPARE(sent(most + 1), most == kMaxInteger ? u"bad-message "_s : broken);
}

void FieldLimitsTest::eachFieldIsOfItsType_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *frame, const QString &expected) {
        QTest::newRow(frame) << QByteArray(frame) << expected;
    };
    row(R"({"id":1,"type":"settle","start":"1"})", u"bad-message start"_s);
    row(R"({"id":1,"type":"settle","start":null})", u"bad-message start"_s);
    row(R"({"id":1,"type":"hello","client":7})", u"bad-message client"_s);
    row(R"({"id":1,"type":"hello","client":"","features":"x"})", u"bad-message features"_s);
    row(R"({"id":1,"type":"hello","client":"","features":[1]})", u"bad-message features"_s);
    row(R"({"id":1,"type":"remove","person":"nobody"})", u"bad-message person"_s);
    row(R"({"id":1,"type":"remove","person":7})", u"bad-message person"_s);
    row(R"({"id":1,"type":"setRole","person":"0123456789ABC","role":"king"})", u"bad-value role"_s);
    row(R"({"id":1,"type":"setRole","person":"0123456789ABC","role":1})", u"bad-message role"_s);
    row(R"({"id":1,"type":"setPerson","person":"0123456789ABC","required":1})", u"bad-message required"_s);
    row(R"({"id":1,"type":"since","known":[]})", u"bad-message known"_s);
    row(R"({"id":1,"type":"since","known":{"stream":"mine","revision":0}})", u"bad-value known.stream"_s);
    row(R"({"id":1,"type":"paint","operation":1,"strokes":[[{"state":"yes","ranges":[[1]]}]]})",
        u"bad-message strokes.ranges"_s);
    row(R"({"id":1,"type":"paint","operation":1,"strokes":[[{"state":"yes","ranges":[[1,2,3]]}]]})",
        u"bad-message strokes.ranges"_s);
    row(R"({"id":1,"type":"paint","operation":1,"strokes":[[{"state":"yes","ranges":[[2,2]]}]]})",
        u"bad-value strokes.ranges"_s);
    row(R"({"id":1,"type":"paint","operation":1,"strokes":[[{"state":"yes","ranges":[[2,1]]}]]})",
        u"bad-value strokes.ranges"_s);
    row(R"({"id":1,"type":"paint","operation":1,"strokes":[[{"state":"yes","ranges":[[0,1099511627777]]}]]})",
        u"bad-value strokes.ranges"_s);
    row(R"({"id":1,"type":"paint","operation":1,"strokes":[[{"state":"yes","ranges":[[-1099511627777,0]]}]]})",
        u"bad-value strokes.ranges"_s);
    row(R"({"id":1,"type":"paint","operation":1,"strokes":[[{"state":"maybe","ranges":[]}]]})",
        u"bad-value strokes.state"_s);
    row(R"({"id":1,"type":"paint","operation":1,"strokes":[{}]})", u"bad-message strokes"_s);
    row(R"({"id":1,"type":"change","base":1,"patch":{"plan":{"kind":"moon"}}})", u"not-supported patch.plan"_s);
    row(R"({"id":1,"type":"change","base":1,"patch":{"plan":{}}})", u"bad-message patch.plan"_s);
    row(R"({"id":1,"type":"change","base":1,"patch":{"plan":{"kind":"time","zone":"Asia/Seoul","slotMinutes":30,)"
        R"("days":[{"date":"2026-06-01","hours":[[0,2881]]}]}}})",
        u"bad-value patch.plan.days.hours"_s);
    row(R"({"id":1,"type":"change","base":1,"patch":{"plan":{"kind":"time","zone":"Asia/Seoul","slotMinutes":30,)"
        R"("days":[{"date":20260601,"hours":[]}]}}})",
        u"bad-message patch.plan.days.date"_s);
}

void FieldLimitsTest::eachFieldIsOfItsType()
{
    QFETCH(const QByteArray, frame);
    QFETCH(const QString, expected);
    QCOMPARE(told(refusal(Reader::Server, frame)), expected);
}

void FieldLimitsTest::whatMustBeThereIsMissed_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<QString>("expected");
    QTest::newRow("no type") << QByteArray("{\"id\":1}") << u"bad-message type"_s;
    QTest::newRow("no id") << QByteArray("{\"type\":\"ping\"}") << u"bad-message id"_s;
    QTest::newRow("an id of 0") << QByteArray("{\"id\":0,\"type\":\"ping\"}") << u"bad-message id"_s;
    QTest::newRow("a text as id") << QByteArray("{\"id\":\"1\",\"type\":\"ping\"}") << u"bad-message id"_s;
    QTest::newRow("no start") << QByteArray("{\"id\":1,\"type\":\"settle\"}") << u"bad-message start"_s;
    QTest::newRow("no name") << "{\"id\":1,\"type\":\"join\",\"me\":{},\"room\":" + kRoom + "}"
                             << u"bad-message me.name"_s;
    QTest::newRow("no patch") << QByteArray("{\"id\":1,\"type\":\"change\",\"base\":1}") << u"bad-message patch"_s;
}

void FieldLimitsTest::whatMustBeThereIsMissed()
{
    QFETCH(const QByteArray, frame);
    QFETCH(const QString, expected);
    QCOMPARE(told(refusal(Reader::Server, frame)), expected);
}

void FieldLimitsTest::textIsMeasuredInBytes()
{
    const auto sent = [](const QString &title) {
        return told(refusal(Reader::Server, "{\"id\":1,\"type\":\"delete\",\"title\":\"" + title.toUtf8() + "\"}"));
    };
    QCOMPARE(sent(QString(341, u'가')), u"understood"_s); // 1,023 bytes
    QCOMPARE(sent(QString(342, u'가')), u"too-large title"_s);
    QCOMPARE(sent(u"🙂"_s.repeated(256)), u"understood"_s);
    QCOMPARE(sent(u"🙂"_s.repeated(257)), u"too-large title"_s);
}

void FieldLimitsTest::theRequestIsNamedWhereItCanBeRead()
{
    const auto idOf = [](const QByteArray &json) { return decodeClientFrame(json, Encoding::Json).error().id; };
    QCOMPARE(idOf("{\"id\":77,\"type\":\"settle\"}"), qint64{77});
    QCOMPARE(idOf("{\"id\":77,\"type\":\"dance\"}"), qint64{77});
    QCOMPARE(idOf("{\"id\":77}"), qint64{77});
    QCOMPARE(idOf("{\"id\":77,"), qint64{0});
    QCOMPARE(idOf("{\"id\":-77,\"type\":\"ping\"}"), qint64{0});
}

void FieldLimitsTest::unknownFieldsAreIgnored()
{
    const auto decoded =
        decodeClientFrame("{\"id\":1,\"type\":\"ping\",\"mood\":{\"x\":[1,null,\"y\"]}}", Encoding::Json);
    QVERIFY(decoded);
    QCOMPARE(*decoded, (ClientFrame{1, Ping()}));
}

void FieldLimitsTest::unknownTypesAreNamedAsSuch()
{
    QCOMPARE(told(refusal(Reader::Server, "{\"id\":1,\"type\":\"dance\"}")), u"unknown-message type"_s);
    QCOMPARE(told(refusal(Reader::Server, "{\"id\":1,\"type\":\"welcome\"}")), u"unknown-message type"_s);
    QCOMPARE(told(refusal(Reader::Client, "{\"type\":\"ping\"}")), u"unknown-message type"_s);
    QCOMPARE(told(refusal(Reader::Client, "{\"type\":\"events\",\"previous\":0,\"position\":" + kPosition +
                                              ",\"events\":[{\"type\":\"danced\",\"at\":1}]}")),
             u"unknown-message events"_s);
}

void FieldLimitsTest::datesAreWrittenInOneWay_data()
{
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<QString>("expected");
    const QString broken = u"bad-value settings.plan.days.date"_s;
    QTest::newRow("as it should be") << QByteArray("2026-06-01") << u"understood"_s;
    QTest::newRow("a leap day") << QByteArray("2028-02-29") << u"understood"_s;
    QTest::newRow("the first") << QByteArray("0001-01-01") << u"understood"_s;
    QTest::newRow("the last") << QByteArray("9999-12-31") << u"understood"_s;
    for (const char *date : {"2026-02-29", "2026-6-1", "2026/06/01", "2026-06-01T00:00", "2026-06-01 ", "26-06-01",
                             "0000-01-01", "10000-01-01", "-2026-06-01", "", "20260601", "2026-13-01"})
        QTest::newRow(date) << QByteArray(date) << broken;
}

void FieldLimitsTest::datesAreWrittenInOneWay()
{
    QFETCH(const QByteArray, date);
    QFETCH(const QString, expected);
    const QByteArray create = "{\"id\":1,\"type\":\"create\",\"me\":{\"name\":\"n\"},\"settings\":" +
                              with(kSettings, "days", "[{\"date\":\"" + date + "\",\"hours\":[]}]") + "}";
    QCOMPARE(told(refusal(Reader::Server, create)), expected);
}

} // namespace yak::wire

QTEST_GUILESS_MAIN(yak::wire::FieldLimitsTest)
#include "fieldlimits_test.moc"
