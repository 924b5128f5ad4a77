#include "gridfixture.h"

#include <QTest>

#include <algorithm>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

QStringList rowLabels(const GridLayout &layout)
{
    QStringList labels;
    for (int row = 0; row < layout.rowCount(); ++row)
        labels.append(layout.row(row).label);
    return labels;
}

/// What stands beside the first slot of a column, its own label or its row's.
QString firstLabel(const GridLayout &layout, int column)
{
    for (int row = 0; row < layout.rowCount(); ++row) {
        const qsizetype slot = layout.slotAt({column, row});
        if (slot >= 0)
            return layout.ownLabel(slot).isEmpty() ? layout.row(row).label : layout.ownLabel(slot);
    }
    return {};
}

void checkPlaces(const GridLayout &layout, QDate date)
{
    GridCell before;
    for (qsizetype slot = 0; slot < layout.slotCount(); ++slot) {
        const GridCell cell = layout.cellOf(slot);
        const bool goesDown = before.isNull() || cell.column > before.column || cell.row > before.row;
        if (layout.slotAt(cell) != slot || !goesDown)
            QFAIL(qPrintable(u"slot %1 around %2"_s.arg(slot).arg(date.toString(Qt::ISODate))));
        before = cell;
    }
}

GridLayout seoulNights(const QList<QDate> &dates)
{
    QList<PlanDay> days;
    for (const QDate date : dates)
        days.append({date, {{1320, 1560}}});
    return timeLayout(slotsOf(u"Asia/Seoul"_s, days, 15), seenFrom(u"Asia/Seoul"_s));
}

} // namespace

class GridLayoutTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void case1_skippedHourHasNoRows()
    {
        const SlotTable table = slotsOf(u"Europe/Berlin"_s, daysFrom({2026, 3, 29}, 1, {0, 1440}), 15);
        const GridLayout layout = timeLayout(table, seenFrom(u"Europe/Berlin"_s));
        QCOMPARE(layout.columnCount(), 1);
        QCOMPARE(layout.rowCount(), 92);
        QCOMPARE(layout.row(7).label, u"01:45"_s);
        QCOMPARE(layout.row(8).label, u"03:00"_s);
        QCOMPARE(layout.row(7).name, u"01:45–03:00"_s);
        QVERIFY(layout.row(8).join == GridJoin::Next); // no break in real time
    }

    void case1_repeatedHourStandsTwiceWithOffsets()
    {
        const SlotTable table = slotsOf(u"Europe/Berlin"_s, daysFrom({2026, 10, 25}, 1, {0, 1440}), 15);
        const GridLayout layout = timeLayout(table, seenFrom(u"Europe/Berlin"_s));
        QCOMPARE(layout.rowCount(), 100);
        const QStringList around = rowLabels(layout).mid(7, 10);
        const QStringList expected{u"01:45"_s,    u"02:00 +2"_s, u"02:15 +2"_s, u"02:30 +2"_s, u"02:45 +2"_s,
                                   u"02:00 +1"_s, u"02:15 +1"_s, u"02:30 +1"_s, u"02:45 +1"_s, u"03:00"_s};
        QCOMPARE(around, expected);
        QCOMPARE(layout.row(11).name, u"02:45 (+2)–02:00 (+1)"_s);
        QVERIFY(layout.row(12).isMajor);
    }

    void case1_repeatedHourIsOnlyInItsOwnColumn()
    {
        const SlotTable table = slotsOf(u"Europe/Berlin"_s, daysFrom({2026, 10, 24}, 3, {0, 1440}), 30);
        const GridLayout layout = timeLayout(table, seenFrom(u"Europe/Berlin"_s));
        const int again = static_cast<int>(rowLabels(layout).indexOf(u"02:00 +1"_s));
        QCOMPARE(layout.slotAt({0, again}), qsizetype(-1));
        QVERIFY(layout.slotAt({1, again}) >= 0);
        QCOMPARE(layout.slotAt({2, again}), qsizetype(-1));
        // The first time round shares its row with the other days, so it says by itself which one it is.
        const int first = static_cast<int>(rowLabels(layout).indexOf(u"02:00"_s));
        QCOMPARE(layout.ownLabel(layout.slotAt({1, first})), u"02:00 +2"_s);
        QCOMPARE(layout.ownLabel(layout.slotAt({0, first})), QString());
    }

    void case1_paintingOneCopyLeavesTheOther()
    {
        const SlotTable table = slotsOf(u"Europe/Berlin"_s, daysFrom({2026, 10, 25}, 1, {0, 1440}), 15);
        const GridLayout layout = timeLayout(table, seenFrom(u"Europe/Berlin"_s));
        const std::vector<qsizetype> first{layout.slotAt({0, 8})};
        Answer answer;
        answer.set(SlotState::No, table.ranges());
        const Answer after = applyStrokes(answer, {strokeOf(layout, SlotState::Yes, first)}, table).after;
        const auto states = after.over(table);
        QCOMPARE(states[static_cast<size_t>(layout.slotAt({0, 8}))], SlotState::Yes);
        QCOMPARE(states[static_cast<size_t>(layout.slotAt({0, 12}))], SlotState::No);
    }

    void case7_quarterHourOffsetsShowAsTheViewersClock()
    {
        const SlotTable table = slotsOf(u"Asia/Kathmandu"_s, daysFrom({2026, 6, 1}, 1, {540, 1020}), 60);
        const GridLayout there = timeLayout(table, seenFrom(u"Asia/Kathmandu"_s));
        const GridLayout here = timeLayout(table, seenFrom(u"Asia/Seoul"_s));
        QCOMPARE(rowLabels(there).first(), u"09:00"_s);
        const QStringList expected{u"12:15"_s, u"13:15"_s, u"14:15"_s, u"15:15"_s,
                                   u"16:15"_s, u"17:15"_s, u"18:15"_s, u"19:15"_s};
        QCOMPARE(rowLabels(here), expected);
        QVERIFY(here.row(1).isMajor);
        QVERIFY(std::ranges::equal(there.table().keys(), here.table().keys()));
        QCOMPARE(here.slotCount(), qsizetype(8));
        QCOMPARE(
            timeLayout(slotsOf(u"Asia/Kolkata"_s, daysFrom({2026, 6, 1}, 1, {540, 1020}), 15), seenFrom(u"Etc/UTC"_s))
                .row(0)
                .label,
            u"03:30"_s);
    }

    void case8_eachColumnCarriesItsOwnLabels()
    {
        const SlotTable table = slotsOf(
            u"Europe/Berlin"_s,
            {{{2026, 10, 24}, {{540, 1020}}}, {{2026, 10, 26}, {{540, 1020}}}, {{2026, 11, 2}, {{540, 1020}}}}, 60);
        const GridLayout layout = timeLayout(table, seenFrom(u"Asia/Seoul"_s));
        QStringList first;
        for (int column = 0; column < layout.columnCount(); ++column)
            first.append(layout.column(column).number + u' ' + firstLabel(layout, column));
        // After the change the last hour is past the viewer's midnight.
        const QStringList expected{u"24 16:00"_s, u"26 17:00"_s, u"27 00:00"_s, u"2 17:00"_s, u"3 00:00"_s};
        QCOMPARE(first, expected);
    }

    void case9_aNightIsOneRunAcrossTwoColumns()
    {
        const GridLayout one = seoulNights({{2026, 6, 1}});
        QCOMPARE(one.slotCount(), qsizetype(16));
        QCOMPARE(one.columnCount(), 2);
        QCOMPARE(firstLabel(one, 0), u"22:00"_s);
        QCOMPARE(firstLabel(one, 1), u"00:00"_s);
        QCOMPARE(seoulNights({{2026, 6, 1}, {2026, 6, 2}}).slotCount(), qsizetype(32));
        // 23:00–02:00 is one window of twelve slots, four in the first column and eight in the second.
        const SlotKey from = one.table().key(4);
        const std::vector<qsizetype> window = one.slotsOf({from, from + 180});
        QCOMPARE(window.size(), size_t(12));
        QCOMPARE(one.cellOf(window[0]).column, 0);
        QCOMPARE(one.cellOf(window[3]).column, 0);
        QCOMPARE(one.cellOf(window[4]).column, 1);
        QCOMPARE(one.cellOf(window.back()).column, 1);
    }

    void case10_aMissingDayStandsApartAndTheDayEndsAt24()
    {
        const SlotTable table =
            slotsOf(u"Asia/Seoul"_s, {{{2026, 6, 1}, {{0, 1440}}}, {{2026, 6, 3}, {{0, 1440}}}}, 15);
        const GridLayout layout = timeLayout(table, seenFrom(u"Asia/Seoul"_s));
        QCOMPARE(layout.columnCount(), 2);
        QVERIFY(layout.column(1).join == GridJoin::Apart);
        QCOMPARE(layout.row(95).name, u"23:45–24:00"_s);
        QCOMPARE(layout.row(95).endLabel, u"24:00"_s);
        QCOMPARE(layout.table().next(95), qsizetype(-1));
    }

    void case11_theViewersMidnightDividesTheRange()
    {
        const SlotTable table = slotsOf(u"America/New_York"_s, daysFrom({2026, 6, 1}, 1, {540, 1020}), 60);
        const GridLayout home = timeLayout(table, seenFrom(u"America/New_York"_s));
        const GridLayout away = timeLayout(table, seenFrom(u"Asia/Seoul"_s));
        QCOMPARE(home.columnCount(), 1);
        QCOMPARE(away.columnCount(), 2);
        QCOMPARE(away.column(0).number, u"1"_s);
        QCOMPARE(away.column(1).number, u"2"_s);
        QVERIFY(std::ranges::equal(home.table().keys(), away.table().keys()));
    }

    void case11_anotherZoneKeepsWhatIsPainted()
    {
        GridFixture room(slotsOf(u"America/New_York"_s, daysFrom({2026, 6, 1}, 1, {540, 1020}), 60));
        room.drag({0, 1}, {0, 1});
        const auto before = room.grid().scene().states;
        room.grid().setLayout(timeLayout(room.grid().scene().layout.table(), seenFrom(u"Europe/London"_s)));
        QCOMPARE(room.grid().scene().states, before);
        QCOMPARE(room.grid().scene().layout.columnCount(), 1);
    }

    void hoursThatBeginElsewhereShareRowsAndSayTheirOwnTime()
    {
        const SlotTable table =
            slotsOf(u"Asia/Seoul"_s,
                    {{{2026, 6, 1}, {{540, 660}}}, {{2026, 6, 2}, {{540, 660}}}, {{2026, 6, 3}, {{555, 675}}}}, 30);
        const GridLayout layout = timeLayout(table, seenFrom(u"Asia/Seoul"_s));
        QCOMPARE(layout.rowCount(), 4);
        QCOMPARE(layout.row(0).label, u"09:00"_s);
        QCOMPARE(layout.ownLabel(layout.slotAt({2, 0})), u"09:15"_s);
        QCOMPARE(layout.timesOf(layout.slotAt({2, 0})), u"09:15–09:45"_s);
        QCOMPARE(layout.timesOf(layout.slotAt({1, 0})), u"09:00–09:30"_s);
    }

    void aBreakInTheDayIsABreakInTheRows()
    {
        const SlotTable table = slotsOf(u"Asia/Seoul"_s, {{{2026, 6, 1}, {{540, 600}, {720, 780}}}}, 30);
        const GridLayout layout = timeLayout(table, seenFrom(u"Asia/Seoul"_s));
        const QStringList expected{u"09:00"_s, u"09:30"_s, u"12:00"_s, u"12:30"_s};
        QCOMPARE(rowLabels(layout), expected);
        QVERIFY(layout.row(2).join == GridJoin::Apart);
    }

    void koreanCalendarsBeginOnSundayInRedAndEndOnSaturdayInBlue()
    {
        TimeView view = seenFrom(u"Asia/Seoul"_s);
        view.words = TimeText(QLocale(u"ko_KR"_s), ClockFormat::Hours24);
        view.today = {2026, 6, 5};
        const SlotTable table = slotsOf(u"Asia/Seoul"_s, daysFrom({2026, 6, 5}, 4, {540, 600}), 30);
        const GridLayout layout = timeLayout(table, view);
        QVERIFY(layout.column(0).isToday && !layout.column(1).isToday);
        QVERIFY(layout.column(0).tone == GridColumn::Tone::Plain);
        QVERIFY(layout.column(1).tone == GridColumn::Tone::Saturday);
        QVERIFY(layout.column(2).tone == GridColumn::Tone::Sunday);
        QVERIFY(layout.column(2).join == GridJoin::Group);
        QCOMPARE(layout.column(2).heading, u"일"_s);
        QVERIFY(timeLayout(table, seenFrom(u"Asia/Seoul"_s)).column(2).tone == GridColumn::Tone::Plain);
    }

    void everySlotAroundAClockChangeHasOnePlaceAndTimeRunsDown_data()
    {
        QTest::addColumn<QString>("zone");
        for (const char *zone : {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/Havana",
                                 "Africa/Cairo", "America/St_Johns", "Pacific/Chatham", "Africa/Casablanca",
                                 "Antarctica/Troll", "America/Asuncion", "America/Sao_Paulo", "Asia/Amman"})
            QTest::newRow(zone) << QString::fromLatin1(zone);
    }

    void everySlotAroundAClockChangeHasOnePlaceAndTimeRunsDown()
    {
        QFETCH(const QString, zone);
        const TimeView view = seenFrom(zone);
        int changes = 0;
        for (QDate date(2008, 1, 1); date < QDate(2028, 1, 1); date = date.addDays(1)) {
            const auto day = view.zone.civilDay(date);
            if (!day || view.zone.offsetMinutes(day->from) == view.zone.offsetMinutes(day->to))
                continue;
            ++changes;
            for (const int step : {15, 20, 60})
                checkPlaces(timeLayout(slotsOf(zone, daysFrom(date.addDays(-1), 3, {0, 1440}), step), view), date);
        }
        QVERIFY(changes > 10);
    }
};

} // namespace yak

QTEST_MAIN(yak::GridLayoutTest)
#include "grid_layout_test.moc"
