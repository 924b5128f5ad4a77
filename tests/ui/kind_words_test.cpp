#include "apprig.h"
#include "i18n/kindtext.h"
#include "i18n/problemtext.h"

#include <QtTest>

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

Zone zoneOf(const QString &id)
{
    const auto zone = Zone::find(id);
    if (!zone)
        qFatal("the test knows no zone %s", qPrintable(id));
    return *zone;
}

Ranges days(QDate first, int count)
{
    return {{epochDay(first), epochDay(first) + count}};
}

/// Morning (with hours), afternoon and evening on 2 July; ids are not in the order of the day.
BlockPlan blocks()
{
    return {u"Asia/Seoul"_s,
            {{2026, 7, 2}},
            {{5, u"오전"_s, WallRange{540, 720}, {}}, {2, u"오후"_s, {}, {}}, {9, u"저녁"_s, {}, {}}},
            10};
}

WeekdayPlan week(const QString &zone)
{
    return {zone, 30, {{1, {{0, 1440}}}, {7, {{0, 1440}}}}, {2026, 7, 6}};
}

} // namespace

/// Windows, lengths and problems in words for each kind of room, in both languages.
class KindWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_rig = std::make_unique<AppRig>(); }

    void aDateIsSaidWithoutATime()
    {
        QCOMPARE(text(DatePlan{})->when(days({2026, 7, 2}, 1)), u"Thu, Jul 2"_s);
        QCOMPARE(text(DatePlan{})->zoneUse(), ZoneUse::None);
        speakKorean();
        QCOMPARE(text(DatePlan{})->when(days({2026, 7, 2}, 1)), u"7월 2일 (목)"_s);
    }

    void aTripIsSaidWithItsDays()
    {
        QCOMPARE(text(DatePlan{})->when(days({2026, 7, 2}, 3)), u"Thu, Jul 2 – Sat, Jul 4, 3 days"_s);
        speakKorean();
        QCOMPARE(text(DatePlan{})->when(days({2026, 7, 2}, 3)), u"7월 2일 (목)–4일 (토), 3일"_s);
        QCOMPARE(text(DatePlan{})->when(days({2026, 7, 30}, 3)), u"7월 30일 (목)–8월 1일 (토), 3일"_s);
        QCOMPARE(text(DatePlan{})->length(3), u"3일"_s);
    }

    void datesAreTheSameFromEverywhere() // case 12
    {
        const Ranges day = days({2026, 7, 2}, 1);
        for (const auto *zone : {"Pacific/Kiritimati", "Etc/GMT+12", "Asia/Seoul"})
            QCOMPARE(text(DatePlan{}, QString::fromLatin1(zone))->when(day), u"Thu, Jul 2"_s);
    }

    void aBlockIsSaidWithItsDateAndItsHours()
    {
        const SlotKey afternoon = blockKey({2026, 7, 2}, 2);
        const SlotKey morning = blockKey({2026, 7, 2}, 5);
        QCOMPARE(text(blocks())->when({{afternoon, afternoon + 1}}), u"Thu, Jul 2, 오후"_s);
        speakKorean();
        QCOMPARE(text(blocks())->when({{afternoon, afternoon + 1}}), u"7월 2일 (목) 오후"_s);
        QCOMPARE(text(blocks())->when({{morning, morning + 1}}), u"7월 2일 (목) 오전 (09:00–12:00)"_s);
        QCOMPARE(text(blocks())->length(2), u"블록 2개"_s);
    }

    void blocksInARowAreSaidInTheOrderOfTheDay()
    {
        const SlotKey day = blockKey({2026, 7, 2}, 0);
        const Ranges morningAndAfternoon{{day + 2, day + 3}, {day + 5, day + 6}};
        QCOMPARE(text(blocks())->stretches(morningAndAfternoon), QStringList{u"Thu, Jul 2, 오전 and 오후"_s});
        QCOMPARE(text(blocks())->stretches({{day + 5, day + 6}, {day + 9, day + 10}}).size(), qsizetype(2));
    }

    void everyWeekIsSaidAsSuch()
    {
        const Ranges hour{{13 * 60, 14 * 60}};
        QCOMPARE(text(week(u"Asia/Seoul"_s))->when(hour), u"Every Monday, 13:00–14:00"_s);
        speakKorean();
        QCOMPARE(text(week(u"Asia/Seoul"_s))->when(hour), u"매주 월요일 13:00–14:00"_s);
    }

    void aWeekIsTurnedToTheViewersClock() // case 13
    {
        QCOMPARE(text(week(u"Asia/Seoul"_s), u"America/New_York"_s)->when({{30, 60}}), u"Every Sunday, 11:30–12:00"_s);
    }

    void whatEndsWithTheWeekGoesOnWithIt()
    {
        QCOMPARE(text(week(u"Asia/Seoul"_s))->when({{0, 60}, {10080 - 60, 10080}}),
                 u"Every Sunday, 23:00 – Monday, 01:00"_s);
    }

    void plansAndSlotsAreCalledWhatTheyAre()
    {
        QCOMPARE(planText(RoomKind::Block), u"dates and blocks"_s);
        QCOMPARE(planText(RoomKind::Date), u"dates"_s);
        QCOMPARE(slotCountText(RoomKind::Weekday, 1), u"1 slot"_s);
        QCOMPARE(slotCountText(RoomKind::Date, 3), u"3 days"_s);
        speakKorean();
        QCOMPARE(planText(RoomKind::Weekday), u"요일과 시간"_s);
        QCOMPARE(slotCountText(RoomKind::Time, 3), u"3칸"_s);
        QCOMPARE(slotCountText(RoomKind::Block, 3), u"블록 3개"_s);
    }

    void problemsSpeakOfWhatTheKindHas_data()
    {
        QTest::addColumn<Problem>("problem");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("korean");
        const auto add = [](const Problem &problem, RoomKind kind, const QString &english, const QString &korean) {
            QTest::addRow("%s", qPrintable(english)) << problem << static_cast<int>(kind) << english << korean;
        };
        add({u"duration"_s, ProblemKind::TooLongToFit, 3, {}}, RoomKind::Date,
            u"No dates follow each other for so long: at most 3 days."_s,
            u"이어진 날짜가 그만큼 없어요. 최대 3일까지 돼요."_s);
        add({u"duration"_s, ProblemKind::TooLongToFit, 2, {}}, RoomKind::Block,
            u"Longer than a day has blocks: at most 2 blocks."_s, u"하루의 블록보다 길어요. 최대 블록 2개까지 돼요."_s);
        add({u"dates"_s, ProblemKind::TooMany, 366, {}}, RoomKind::Date, u"At most 366 dates."_s,
            u"날짜는 최대 366일이에요."_s);
        add({u"days"_s, ProblemKind::Empty, 0, {}}, RoomKind::Weekday, u"Pick at least one weekday."_s,
            u"요일을 하나 이상 고르세요."_s);
        add({u"blocks.name"_s, ProblemKind::Empty, 0, u"3"_s}, RoomKind::Block, u"The block needs a name."_s,
            u"블록 이름을 입력하세요."_s);
        add({u"blocks.hours"_s, ProblemKind::Reversed, 0, u"3"_s}, RoomKind::Block, u"Start and end are the same."_s,
            u"시작과 끝이 같아요."_s);
        add({u"duration"_s, ProblemKind::OutOfRange, 1, {}}, RoomKind::Date, u"At least one day."_s,
            u"적어도 하루여야 해요."_s);
        add({u"blocks.capacity"_s, ProblemKind::OutOfRange, 1, u"3"_s}, RoomKind::Block, u"At least one place."_s,
            u"적어도 한 자리는 있어야 해요."_s);
        add({u"dates"_s, ProblemKind::Past, 0, {}}, RoomKind::Date,
            u"All of these dates are over. Pick at least one that is still to come."_s,
            u"모두 지난 날짜예요. 앞으로 올 날짜를 하나라도 골라 주세요."_s);
        add({u"deadline"_s, ProblemKind::Past, 0, {}}, RoomKind::Time, u"This deadline lies in the past."_s,
            u"이미 지난 마감이에요."_s);
        add({u"kind"_s, ProblemKind::OutOfRange, 0, u"time"_s}, RoomKind::Time,
            u"A room stays of the kind that it was opened as."_s, u"방의 종류는 열 때 정한 그대로예요."_s);
        add({u"referenceWeek"_s, ProblemKind::OutOfRange, 1, {}}, RoomKind::Weekday,
            u"The week that a weekly room is shown for begins on a Monday."_s,
            u"요일 방의 기준 주는 월요일에 시작해야 해요."_s);
        add({u"slotMinutes"_s, ProblemKind::OutOfRange, 30, {}}, RoomKind::Time,
            u"Slots are 5, 10, 15, 20, 30 or 60 minutes long."_s,
            u"한 칸은 5, 10, 15, 20, 30, 60분 가운데 하나예요."_s);
        add({u"name"_s, ProblemKind::TooLong, 60, {}}, RoomKind::Time, u"Too long: at most 60 characters."_s,
            u"너무 길어요. 최대 60자예요."_s);
    }
    void problemsSpeakOfWhatTheKindHas()
    {
        QFETCH(Problem, problem);
        QFETCH(int, kind);
        QTEST(problemText(problem, static_cast<RoomKind>(kind)), "english");
        speakKorean();
        QTEST(problemText(problem, static_cast<RoomKind>(kind)), "korean");
    }

private:
    void speakKorean() { m_rig->settings.setLanguageChoice(LanguageChoice::Korean); }

    [[nodiscard]] std::shared_ptr<const KindText> text(const Plan &plan, const QString &viewer = u"Asia/Seoul"_s) const
    {
        return kindText(plan, TimeText(m_rig->settings.locale(), ClockFormat::Hours24), zoneOf(viewer));
    }

    std::unique_ptr<AppRig> m_rig;
};

QTEST_MAIN(KindWordsTest)
#include "kind_words_test.moc"
