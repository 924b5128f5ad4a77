#include "calendar/decisionevent.h"
#include "calendar/icalfile.h"
#include "model/event.h"
#include "readback.h"

#include <QTest>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

Instant utc(QDate date, int hour, int minute)
{
    return {QDateTime(date, QTime(hour, minute), Qt::UTC).toMSecsSinceEpoch()};
}

const QDate kForward(2026, 3, 29); // Berlin's clocks go on at 02:00
const QDate kBack(2026, 10, 25);   // and back at 03:00

/// An entry at some time.
CalendarEvent eventAt(const decltype(CalendarEvent::when) &when)
{
    return {u"x@yakjeong"_s, 0, {}, CalendarEvent::Status::Confirmed, u"Retro"_s, {}, when};
}

QByteArray fileOf(const Room &room)
{
    const auto event = decisionEvent(room);
    return event ? icalFile(*event) : QByteArray();
}

} // namespace

/// What is written is read back by the library as the same stretch of time.
class IcalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anHourInSeoulIsThatHour();
    void case30FiftyMinutesOnAQuarterHourGridEndAfterFifty();
    void case5AnHourOverAGapEndsAtHalfPastThree();
    void case5AnHourInAnOverlapIsThatHour();
    void daysAroundAChangeKeepTheirInstants();
    void changesWithSecondsOrWithoutRulesAreRightToo();
    void case27UidStaysAndSequenceRises();
    void theUidDoesNotOpenTheRoom();
    void aWithdrawnDecisionIsCancelled();
    void aRoomWithoutADecisionHasNoEntry();
    void wordsOfAnyKindComeBack();
    void noTextBecomesALineOfItsOwn();
    void linesAreFoldedAndEndAsTheyShould();
    void aWeekdayRoomComesAgainFromItsReferenceWeekOn();
    void aDateRoomIsWholeDays();
    void blocksHaveTheirHoursOrTheWholeDay();
    void aWeeklyEntryKeepsItsWallTime();
    void aWeekInWhichItsTimeIsSkippedIsPassedOver();
    void wholeDaysEndTheDayAfter();
};

void IcalTest::anHourInSeoulIsThatHour()
{
    const Instant start = utc(QDate(2026, 11, 25), 5, 0);
    const ReadBack entry(fileOf(settledRoom(u"Asia/Seoul"_s, {QDate(2026, 11, 25)}, start)));
    QVERIFY(entry.isValid());
    QCOMPARE(entry.text(ICAL_DTSTART_PROPERTY), "20261125T140000");
    QCOMPARE(entry.zoneOf(ICAL_DTSTART_PROPERTY), "Asia/Seoul");
    QCOMPARE(entry.start(), start);
    QCOMPARE(entry.end(), start.plusSeconds(3600));
    QCOMPARE(entry.text(ICAL_SUMMARY_PROPERTY), "Sprint retro");
    QCOMPARE(entry.text(ICAL_STATUS_PROPERTY), "CONFIRMED");
}

void IcalTest::case30FiftyMinutesOnAQuarterHourGridEndAfterFifty()
{
    const Instant start = utc(QDate(2026, 11, 25), 5, 0);
    const ReadBack entry(fileOf(settledRoom(u"Asia/Seoul"_s, {QDate(2026, 11, 25)}, start, 50)));
    QCOMPARE(entry.end(), start.plusSeconds(50 * 60));
}

void IcalTest::case5AnHourOverAGapEndsAtHalfPastThree()
{
    const Instant start = utc(kForward, 0, 30);
    const ReadBack entry(fileOf(settledRoom(u"Europe/Berlin"_s, {kForward}, start)));
    QCOMPARE(entry.text(ICAL_DTSTART_PROPERTY), "20260329T013000");
    QCOMPARE(entry.text(ICAL_DTEND_PROPERTY), "20260329T033000");
    QCOMPARE(entry.start(), start);
    QCOMPARE(entry.end(), start.plusSeconds(3600));
}

void IcalTest::case5AnHourInAnOverlapIsThatHour()
{
    // From 02:30 (+2) to 02:30 (+1): no wall time can tell the two apart.
    const Instant start = utc(kBack, 0, 30);
    const ReadBack entry(fileOf(settledRoom(u"Europe/Berlin"_s, {kBack}, start)));
    QCOMPARE(entry.text(ICAL_DTSTART_PROPERTY), "20261025T003000Z");
    QCOMPARE(entry.text(ICAL_DTEND_PROPERTY), "20261025T013000Z");
}

void IcalTest::daysAroundAChangeKeepTheirInstants()
{
    for (const QDate &day : {kForward, kBack}) {
        for (int quarter = 0; quarter < 4 * 24; ++quarter) {
            const Instant start = utc(day.addDays(-1), 22, 0).plusSeconds(quarter * 900);
            const ReadBack entry(fileOf(settledRoom(u"Europe/Berlin"_s, {day.addDays(-1), day}, start, 75)));
            QCOMPARE(entry.start(), start);
            QCOMPARE(entry.end(), start.plusSeconds(75 * 60));
        }
    }
}

void IcalTest::changesWithSecondsOrWithoutRulesAreRightToo()
{
    // Half an hour of summer time; the evening before; Ramadan; and a zone that gave its summer time up.
    for (const QString &zone : {u"Australia/Lord_Howe"_s, u"America/Nuuk"_s, u"Africa/Casablanca"_s,
                                u"America/Sao_Paulo"_s, u"Asia/Kathmandu"_s, u"America/St_Johns"_s}) {
        for (int day = 0; day < 365; day += 5) {
            const Instant start = utc(QDate(2026, 1, 1).addDays(day), 12, 0);
            const ReadBack entry(fileOf(settledRoom(zone, {QDate(2026, 1, 1)}, start)));
            QCOMPARE(entry.start(), start);
            QCOMPARE(entry.end(), start.plusSeconds(3600));
        }
    }
}

void IcalTest::case27UidStaysAndSequenceRises()
{
    Room room = settledRoom(u"Asia/Seoul"_s, {QDate(2026, 11, 25)}, utc(QDate(2026, 11, 25), 5, 0));
    const auto first = decisionEvent(room);
    QCOMPARE(first->sequence, 0);

    apply(room, {RoomUnsettled{}, {}, Instant::fromSeconds(1'795'000'100)});
    const auto withdrawn = decisionEvent(room);
    apply(room, {RoomSettled{{100, 160, {}, {}, room.flags.withdrawn->number + 1}}, {}, {}});
    const auto second = decisionEvent(room);
    SettingsPatch patch;
    patch.title = u"Retro"_s;
    apply(room, {SettingsChanged{patch, {}, {}, 2}, {}, {}});
    const auto renamed = decisionEvent(room);

    QVERIFY(first->sequence < withdrawn->sequence);
    QVERIFY(withdrawn->sequence < second->sequence);
    QVERIFY(second->sequence < renamed->sequence);
    QVERIFY(first->uid == withdrawn->uid && first->uid == second->uid && first->uid == renamed->uid);
    QCOMPARE(ReadBack(icalFile(*renamed)).text(ICAL_SEQUENCE_PROPERTY), QByteArray::number(renamed->sequence));
}

void IcalTest::theUidDoesNotOpenTheRoom()
{
    const Room room = settledRoom(u"Asia/Seoul"_s, {QDate(2026, 11, 25)}, utc(QDate(2026, 11, 25), 5, 0));
    QVERIFY(!fileOf(room).toLower().contains(room.id.text().toUtf8().toLower()));
    Room other = room;
    other.id = *RoomId::parse(u"0123456789abcdefghjkmnpqrt"_s);
    QVERIFY(decisionEvent(other)->uid != decisionEvent(room)->uid);
}

void IcalTest::aWithdrawnDecisionIsCancelled()
{
    const Instant start = utc(QDate(2026, 11, 25), 5, 0);
    Room room = settledRoom(u"Asia/Seoul"_s, {QDate(2026, 11, 25)}, start);
    apply(room, {RoomUnsettled{}, {}, Instant::fromSeconds(1'795'000'100)});
    const ReadBack entry(fileOf(room));
    QCOMPARE(entry.text(ICAL_STATUS_PROPERTY), "CANCELLED");
    QCOMPARE(entry.start(), start);
}

void IcalTest::aRoomWithoutADecisionHasNoEntry()
{
    Room room = settledRoom(u"Asia/Seoul"_s, {QDate(2026, 11, 25)}, {});
    room.flags.decision.reset();
    QVERIFY(!decisionEvent(room));
}

void IcalTest::wordsOfAnyKindComeBack()
{
    CalendarEvent event = eventAt(CalendarDays{QDate(2026, 7, 2), QDate(2026, 7, 2)});
    event.summary = u"회의, \"분기\"; 계획\\검토 🗓"_s;
    event.description = u"첫째 줄\n둘째 줄, 그리고: 끝"_s;
    const QByteArray file = icalFile(event);
    const IcalPart calendar(icalparser_parse_string(file.constData()));
    icalcomponent *entry = icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT);
    QCOMPARE(QString::fromUtf8(icalcomponent_get_summary(entry)), event.summary);
    QCOMPARE(QString::fromUtf8(icalcomponent_get_description(entry)), event.description);
}

void IcalTest::noTextBecomesALineOfItsOwn()
{
    for (const QString &end : {u"\r\n"_s, u"\n"_s, u"\r"_s, u"\n\r"_s, u"\\n"_s, u"\u2028"_s, u"\u0085"_s, u"\v"_s}) {
        CalendarEvent event = eventAt(CalendarDays{QDate(2026, 7, 2), QDate(2026, 7, 2)});
        event.summary =
            u"x"_s + end + u"ATTENDEE:mailto:x@example.org"_s + end + u"END:VEVENT"_s + end + u"BEGIN:VALARM"_s;
        event.description = event.summary + end + u" folded"_s;
        event.uid += end + u"URL:https://example.org"_s;
        const QByteArray file = icalFile(event);
        QCOMPARE(file.count('\n'), file.count("\r\n"));
        QCOMPARE(file.count('\r'), file.count("\r\n"));
        const QByteArray unfolded = QByteArray(file).replace("\r\n ", "");
        for (const QByteArray &line : unfolded.split('\n')) {
            for (const char *planted : {"ATTENDEE", "BEGIN:VALARM", "URL", " folded"})
                QVERIFY2(!line.startsWith(planted), line);
        }
        QCOMPARE(unfolded.count("\r\nEND:VEVENT"), 1);
    }
}

void IcalTest::linesAreFoldedAndEndAsTheyShould()
{
    CalendarEvent event = eventAt(CalendarDays{QDate(2026, 7, 2), QDate(2026, 7, 2)});
    event.summary = u"가나다라마바사"_s.repeated(30);
    const QByteArray file = icalFile(event);
    QCOMPARE(file.count('\n'), file.count("\r\n"));
    for (const QByteArray &line : file.split('\n')) {
        QVERIFY(line.size() <= 76);
        QVERIFY(!QString::fromUtf8(line).contains(QChar::ReplacementCharacter)); // no fold within a character
    }
}

void IcalTest::aWeekdayRoomComesAgainFromItsReferenceWeekOn()
{
    Room room = settledRoom(u"Asia/Seoul"_s, {QDate(2026, 11, 25)}, {});
    room.settings.plan = WeekdayPlan{u"Europe/Berlin"_s, 30, {{7, {{22 * 60, 26 * 60}}}}, QDate(2026, 7, 6)};
    room.flags.decision = Decision{6 * 1440 + 23 * 60, 6 * 1440 + 25 * 60, {}, {}}; // Sunday 23:00 to Monday 01:00
    const ReadBack entry(fileOf(room));
    QCOMPARE(entry.text(ICAL_DTSTART_PROPERTY), "20260712T230000");
    QCOMPARE(entry.text(ICAL_DTEND_PROPERTY), "20260713T010000");
    QCOMPARE(entry.zoneOf(ICAL_DTSTART_PROPERTY), "Europe/Berlin");
    QCOMPARE(entry.text(ICAL_RRULE_PROPERTY), "FREQ=WEEKLY");
}

void IcalTest::aDateRoomIsWholeDays()
{
    Room room = settledRoom(u"Asia/Seoul"_s, {QDate(2026, 11, 25)}, {});
    room.settings.plan = DatePlan{{QDate(2026, 7, 2), QDate(2026, 7, 3), QDate(2026, 7, 4)}};
    const qint64 first = epochDay(QDate(2026, 7, 2));
    room.flags.decision = Decision{first, first + 3, {}, {}};
    const ReadBack entry(fileOf(room));
    QCOMPARE(entry.text(ICAL_DTSTART_PROPERTY), "20260702");
    QCOMPARE(entry.text(ICAL_DTEND_PROPERTY), "20260705");
}

void IcalTest::blocksHaveTheirHoursOrTheWholeDay()
{
    Room room = settledRoom(u"Asia/Seoul"_s, {QDate(2026, 11, 25)}, {});
    const QDate day(2026, 7, 2);
    // The day goes morning, noon, evening, whatever the order of their ids.
    BlockPlan plan{
        u"Asia/Seoul"_s,
        {day},
        {{3, u"오전"_s, WallRange{540, 720}, {}}, {1, u"점심"_s, WallRange{720, 780}, {}}, {2, u"저녁"_s, {}, {}}},
        4};
    room.settings.plan = plan;
    room.slotTable = makeSlots(plan)->table;
    room.flags.decision = Decision{blockKey(day, 3), blockKey(day, 3) + 2, {}, {}};
    const ReadBack timed(fileOf(room));
    QCOMPARE(timed.text(ICAL_DTSTART_PROPERTY), "20260702T090000");
    QCOMPARE(timed.text(ICAL_DTEND_PROPERTY), "20260702T130000");
    QCOMPARE(QString::fromUtf8(timed.text(ICAL_SUMMARY_PROPERTY)), u"Sprint retro (오전–점심)"_s);

    room.flags.decision = Decision{blockKey(day, 2), blockKey(day, 2) + 1, {}, {}};
    const ReadBack wholeDay(fileOf(room));
    QCOMPARE(wholeDay.text(ICAL_DTSTART_PROPERTY), "20260702");
    QCOMPARE(wholeDay.text(ICAL_DTEND_PROPERTY), "20260703");
}

void IcalTest::aWeeklyEntryKeepsItsWallTime()
{
    // case 13: from July into winter and back it is 13:00 in Berlin.
    const Zone berlin = *Zone::find(u"Europe/Berlin"_s);
    const ReadBack entry(icalFile(eventAt(CalendarWeekly{berlin, QDate(2026, 7, 6), 13 * 60, 90})));
    QVERIFY(entry.isValid());
    QCOMPARE(entry.text(ICAL_RRULE_PROPERTY), "FREQ=WEEKLY");
    QCOMPARE(entry.end(), entry.start().plusSeconds(90 * 60));
    const QList<Instant> starts = entry.starts(60 * 52);
    for (const Instant &start : starts) {
        if (berlin.wallTime(start).date.year() > 2037)
            break; // our own rules end there, the file's go on
        QCOMPARE(berlin.wallTime(start).minuteOfDay, 13 * 60);
    }
    // The change of the clocks is a rule, not a list of years.
    const QByteArray zone = icalcomponent_as_ical_string(entry.zone());
    QVERIFY(zone.contains("FREQ=YEARLY") && zone.contains("BYMONTH=3") && zone.contains("BYDAY=-1SU"));
    QCOMPARE(zone.count("BEGIN:"), 4); // the zone, what was so before, spring and autumn
}

void IcalTest::aWeekInWhichItsTimeIsSkippedIsPassedOver()
{
    const CalendarWeekly weekly{*Zone::find(u"Europe/Berlin"_s), kForward, 2 * 60 + 30, 60};
    const ReadBack entry(icalFile(eventAt(weekly)));
    QCOMPARE(entry.text(ICAL_DTSTART_PROPERTY), "20260405T023000");
}

void IcalTest::wholeDaysEndTheDayAfter()
{
    const ReadBack entry(icalFile(eventAt(CalendarDays{QDate(2026, 7, 2), QDate(2026, 7, 4)})));
    QCOMPARE(entry.text(ICAL_DTSTART_PROPERTY), "20260702");
    QCOMPARE(entry.text(ICAL_DTEND_PROPERTY), "20260705");
    QVERIFY(!entry.zone());
}

} // namespace yak

QTEST_GUILESS_MAIN(yak::IcalTest)
#include "ical_test.moc"
