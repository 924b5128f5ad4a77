#include "charts/answertimeline.h"
#include "charts/timeticks.h"

#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;

/// What history makes of an axis of time.
class ChartTimelineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPaintingCountsWhatItGivesAndTakes();
    void onlyPaintingsLeaveMarks();
    void rowsStandInTheOrderOfTheFirstAnswers();
    void whoIsGoneHasNoRow();
    void ticksAreRoundOnTheViewersClock();
    void ticksAreFewWhateverTheSpan();

private:
    static ParticipantId id(int number) { return *ParticipantId::parse(u"%1"_s.arg(number, 13, 10, QChar(u'0'))); }
    static AnswerMark mark(int revision, int person)
    {
        return {revision, id(person), Instant::fromSeconds(revision), 30, 0};
    }
    static Instant utc(QDate date, int hour, int minute)
    {
        return {QDateTime(date, QTime(hour, minute), Qt::UTC).toMSecsSinceEpoch()};
    }
};

void ChartTimelineTest::aPaintingCountsWhatItGivesAndTakes()
{
    wire::HistoryEntry entry;
    entry.revision = 7;
    entry.event = {AnswerPainted{id(1), {{SlotState::No, {{0, 60}}}, {SlotState::IfNeeded, {{60, 150}}}}}, id(1), {}};
    entry.before = {{SlotState::Yes, {{0, 30}, {60, 90}}}, {SlotState::No, {{30, 60}, {90, 150}}}};
    const auto mark = answerMarkOf(entry);
    QCOMPARE(mark->gained, 60); // 90 … 150; that 60 … 90 is less willing now is neither
    QCOMPARE(mark->lost, 30);
    QCOMPARE(mark->revision, 7);
}

void ChartTimelineTest::onlyPaintingsLeaveMarks()
{
    QVERIFY(!answerMarkOf({1, {RoomClosed{}, id(1), {}}, {}}));
}

void ChartTimelineTest::rowsStandInTheOrderOfTheFirstAnswers()
{
    const QList<AnswerRow> rows = answerRowsOf({mark(4, 2), mark(3, 1), mark(2, 3), mark(1, 2)}, {id(1), id(2), id(3)});
    QCOMPARE(rows, (QList<AnswerRow>{{id(2), {mark(1, 2), mark(4, 2)}}, {id(3), {mark(2, 3)}}, {id(1), {mark(3, 1)}}}));
}

void ChartTimelineTest::whoIsGoneHasNoRow()
{
    QCOMPARE(answerRowsOf({mark(2, 1), mark(1, 2)}, {id(1)}), (QList<AnswerRow>{{id(1), {mark(2, 1)}}}));
    QVERIFY(answerRowsOf({}, {id(1)}).isEmpty());
}

void ChartTimelineTest::ticksAreRoundOnTheViewersClock()
{
    const QDate day(2026, 11, 20);
    const Zone kathmandu = *Zone::find(u"Asia/Kathmandu"_s); // +05:45
    const auto ticks = timeTicks({utc(day, 16, 20), utc(day, 19, 0)}, kathmandu, 4);
    QCOMPARE(ticks,
             (QList<TimeTick>{{utc(day, 17, 15), TimeTick::Tells::Time}, {utc(day, 18, 15), TimeTick::Tells::Date}}));
    // The hour from 02:00 is skipped, and its end is no tick of its own twice.
    const QDate change(2026, 3, 29);
    const auto hours = timeTicks({utc(change, 0, 0), utc(change, 3, 0)}, *Zone::find(u"Europe/Berlin"_s), 6);
    for (qsizetype i = 1; i < hours.size(); ++i)
        QVERIFY(hours[i - 1].at < hours[i].at);
}

void ChartTimelineTest::ticksAreFewWhateverTheSpan()
{
    const Instant from = utc({2026, 1, 31}, 13, 37);
    for (qint64 minutes = 1; minutes < 4'000'000; minutes = minutes * 3 / 2 + 1) {
        for (const int most : {2, 4, 7}) {
            const auto ticks = timeTicks({from, from.plusSeconds(minutes * 60)}, *Zone::find(u"Asia/Seoul"_s), most);
            QVERIFY2(ticks.size() <= most, qPrintable(u"%1 ticks for %2 minutes"_s.arg(ticks.size()).arg(minutes)));
            QVERIFY(minutes < 10 || most < 4 || !ticks.isEmpty());
        }
    }
}

QTEST_GUILESS_MAIN(ChartTimelineTest)
#include "chart_timeline_test.moc"
