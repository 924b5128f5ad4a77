#include "protocol/codec.h"
#include "rooms/columns.h"

#include <QTest>

using namespace yak;
using namespace yak::server;
using namespace Qt::StringLiterals;

/// What stands in a column is read as it was meant, however the database laid it out.
class ColumnsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStrokeIsReadInEveryLayout_data();
    void aStrokeIsReadInEveryLayout();
    void whatIsNoStrokeIsNone_data();
    void whatIsNoStrokeIsNone();
};

void ColumnsTest::aStrokeIsReadInEveryLayout_data()
{
    QTest::addColumn<QByteArray>("json");
    const Stroke stroke{{SlotState::No, {{-60, 0}, {30, 1'099'511'627'776}}}, {SlotState::IfNeeded, {}}};
    QTest::newRow("as written") << strokeToJson(stroke);
    QTest::newRow("by the codec") << wire::toJson(stroke);
    QTest::newRow("by PostgreSQL")
        << R"({"paints": [{"state": "no", "ranges": [[-60, 0], [30, 1099511627776]]}, {"state": "ifNeeded", "ranges": []}]})"_ba;
    QTest::newRow("with more in it")
        << R"({"later":1,"paints":[{"state":"no","ranges":[[-60,0],[30,1099511627776]],"later":[1]},{"state":"ifNeeded","ranges":[]}]})"_ba;
    QTest::newRow("on lines")
        << "{\"paints\":[\n{\"state\":\"no\",\"ranges\":[[-60,0],[30,1.099511627776e12]]},\t{\"state\":\"ifNeeded\",\"ranges\":[]}]}"_ba;
}

void ColumnsTest::aStrokeIsReadInEveryLayout()
{
    QFETCH(const QByteArray, json);
    QCOMPARE(strokeFromColumn(json),
             (Stroke{{SlotState::No, {{-60, 0}, {30, 1'099'511'627'776}}}, {SlotState::IfNeeded, {}}}));
}

void ColumnsTest::whatIsNoStrokeIsNone_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("cut off") << R"({"paints":[{"state":"no","ranges":[[1,2])"_ba;
    QTest::newRow("another state") << R"({"paints":[{"state":"blue","ranges":[[1,2]]}]})"_ba;
    QTest::newRow("a range backwards") << R"({"paints":[{"state":"no","ranges":[[2,1]]}]})"_ba;
    QTest::newRow("a number too large") << R"({"paints":[{"state":"no","ranges":[[1,-9223372036854775808]]}]})"_ba;
    QTest::newRow("something behind it") << R"({"paints":[]}{})"_ba;
}

void ColumnsTest::whatIsNoStrokeIsNone()
{
    QFETCH(const QByteArray, json);
    QCOMPARE(strokeFromColumn(json), Stroke());
}

QTEST_GUILESS_MAIN(ColumnsTest)
#include "columns_test.moc"
