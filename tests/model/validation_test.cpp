#include "model/limits.h"
#include "model/validation.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace yak {

namespace {

constexpr Instant kNow = Instant::fromMinutes(29'000'000);
const QString kFamily = u"👨\u200D👩\u200D👧\u200D👦"_s;

RoomSettings good()
{
    RoomSettings settings;
    settings.title = u"스프린트 회고"_s;
    settings.plan = TimePlan{u"Asia/Seoul"_s, 15, {{{2026, 6, 1}, {{540, 600}}}}};
    settings.duration = 60;
    return settings;
}

/// The first problem's kind as text, with its field: "title too-long".
QString firstProblem(const QList<Problem> &problems)
{
    if (problems.isEmpty())
        return u"none"_s;
    return problems.constFirst().field + u' ' + toText(problems.constFirst().kind);
}

QString firstProblem(const RoomSettings &settings)
{
    return firstProblem(problemsOf(settings, kNow));
}

} // namespace

class ValidationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodSettingsHaveNoProblems();
    void titlesAreCountedInGraphemesAndBytes_data();
    void titlesAreCountedInGraphemesAndBytes();
    void descriptionsAreCountedInGraphemesAndBytes();
    void namesAreCountedInGraphemesAndBytes_data(); // case 16
    void namesAreCountedInGraphemesAndBytes();
    void aNameThatGrowsWhenComposedIsMeasuredAsItIsStored();
    void pinsAreCountedInBytes(); // case 18
    void aDurationNoStretchCanHoldIsRefused();
    void aDurationThatIsNoMultipleOfTheSlotIsFine(); // case 30
    void aMeetingLongerThanADayIsFine();             // case 30
    void aDurationOfNothingIsRefused();
    void aDeadlineInThePastIsRefused();
    void aCapIsAtLeastOneAndAtMostAllAllowed();
    void aPlansProblemsAreTheSettingsProblems();
    void everyWrongFieldIsToldAtOnce();
    void aPatchAnswersForItsOwnFieldsOnly();
    void aPatchOfThePlanAnswersForTheDurationToo();
    void everyKindHasANameOfItsOwnAndIsReadBack();
    void everyKindHasACode();
};

void ValidationTest::goodSettingsHaveNoProblems()
{
    QCOMPARE(firstProblem(good()), u"none"_s);
}

void ValidationTest::titlesAreCountedInGraphemesAndBytes_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << QString() << u"title empty"_s;
    QTest::newRow("only spaces") << u" \t\u3000"_s << u"title empty"_s;
    QTest::newRow("only what nobody sees") << u"\u200B\u3164"_s << u"title empty"_s;
    QTest::newRow("200 letters") << QString(200, u'a') << u"none"_s;
    QTest::newRow("201 letters") << QString(201, u'a') << u"title too-long"_s;
    QTest::newRow("200 syllables") << QString(200, u'가') << u"none"_s;
    QTest::newRow("200 emoji") << u"🙂"_s.repeated(200) << u"none"_s;
    QTest::newRow("201 emoji") << u"🙂"_s.repeated(201) << u"title too-long"_s;
    QTest::newRow("40 families, 1,000 bytes") << kFamily.repeated(40) << u"none"_s;
    QTest::newRow("41 families, 1,025 bytes") << kFamily.repeated(41) << u"title too-long"_s;
}

void ValidationTest::titlesAreCountedInGraphemesAndBytes()
{
    QFETCH(const QString, title);
    RoomSettings settings = good();
    settings.title = title;
    QTEST(firstProblem(settings), "expected");
}

void ValidationTest::descriptionsAreCountedInGraphemesAndBytes()
{
    RoomSettings settings = good();
    settings.description = QString(2'000, u'가');
    QCOMPARE(firstProblem(settings), u"none"_s);
    settings.description += u'나';
    QCOMPARE(firstProblem(settings), u"description too-long"_s);
    settings.description = QString(2'001, u' ');
    QCOMPARE(firstProblem(settings), u"description too-long"_s);
    settings.description = kFamily.repeated(700); // 17,500 bytes
    QCOMPARE(firstProblem(settings), u"description too-long"_s);
}

void ValidationTest::namesAreCountedInGraphemesAndBytes_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a name") << u"김민준"_s << u"none"_s;
    QTest::newRow("nothing") << QString() << u"name empty"_s;
    QTest::newRow("only what nobody sees") << u"\u200B\u3164\u0001 "_s << u"name empty"_s;
    QTest::newRow("60 syllables") << QString(60, u'가') << u"none"_s;
    QTest::newRow("61 letters") << QString(61, u'a') << u"name too-long"_s;
    QTest::newRow("60 syllables as letters")
        << QString(60, u'각').normalized(QString::NormalizationForm_D) << u"none"_s;
    QTest::newRow("10 families") << kFamily.repeated(10) << u"none"_s;
    QTest::newRow("11 families") << kFamily.repeated(11) << u"name too-long"_s;
    QTest::newRow("60 letters among spaces") << u"  "_s + QString(60, u'a') + u"  "_s << u"none"_s;
}

void ValidationTest::namesAreCountedInGraphemesAndBytes()
{
    QFETCH(const QString, name);
    QTEST(firstProblem(problemsOfName(name)), "expected");
}

void ValidationTest::aNameThatGrowsWhenComposedIsMeasuredAsItIsStored()
{
    // U+0958 is three bytes as typed and six as NFC keeps it: 150 bytes would be stored as 300.
    QCOMPARE(firstProblem(problemsOfName(QString(50, QChar(u'\u0958')))), u"name too-long"_s);
    QCOMPARE(firstProblem(problemsOfName(QString(42, QChar(u'\u0958')))), u"none"_s);
}

void ValidationTest::pinsAreCountedInBytes()
{
    QCOMPARE(firstProblem(problemsOfPin({})), u"none"_s);
    QCOMPARE(firstProblem(problemsOfPin(u"비밀번호🙂"_s)), u"none"_s);
    QCOMPARE(firstProblem(problemsOfPin(QString(256, u'1'))), u"none"_s);
    QCOMPARE(firstProblem(problemsOfPin(QString(257, u'1'))), u"pin too-long"_s);
    QCOMPARE(firstProblem(problemsOfPin(QString(86, u'비'))), u"pin too-long"_s);
}

void ValidationTest::aDurationNoStretchCanHoldIsRefused()
{
    RoomSettings settings = good();
    settings.duration = 61;
    QCOMPARE(problemsOf(settings, kNow), (QList<Problem>{{u"duration"_s, ProblemKind::TooLongToFit, 60, {}}}));
}

void ValidationTest::aDurationThatIsNoMultipleOfTheSlotIsFine()
{
    RoomSettings settings = good();
    settings.duration = 50;
    QCOMPARE(firstProblem(settings), u"none"_s);
}

void ValidationTest::aMeetingLongerThanADayIsFine()
{
    RoomSettings settings = good();
    settings.plan = TimePlan{u"Asia/Seoul"_s, 60, {{{2026, 6, 1}, {{0, 1440}}}, {{2026, 6, 2}, {{0, 1440}}}}};
    settings.duration = 30 * 60;
    QCOMPARE(firstProblem(settings), u"none"_s);
    settings.duration = 48 * 60 + 1;
    QCOMPARE(firstProblem(settings), u"duration too-long-to-fit"_s);
}

void ValidationTest::aDurationOfNothingIsRefused()
{
    RoomSettings settings = good();
    settings.duration = 0;
    QCOMPARE(firstProblem(settings), u"duration out-of-range"_s);
    settings.duration = -60;
    QCOMPARE(firstProblem(settings), u"duration out-of-range"_s);
}

void ValidationTest::aDeadlineInThePastIsRefused()
{
    RoomSettings settings = good();
    settings.deadline = kNow;
    QCOMPARE(firstProblem(settings), u"deadline past"_s);
    settings.deadline = kNow.plusMilliseconds(1);
    QCOMPARE(firstProblem(settings), u"none"_s);
}

void ValidationTest::aCapIsAtLeastOneAndAtMostAllAllowed()
{
    RoomSettings settings = good();
    for (const int cap : {1, 10, 10'000}) {
        settings.cap = cap;
        QCOMPARE(firstProblem(settings), u"none"_s);
    }
    for (const int cap : {0, -1, 10'001}) {
        settings.cap = cap;
        QCOMPARE(firstProblem(settings), u"cap out-of-range"_s);
    }
}

void ValidationTest::aPlansProblemsAreTheSettingsProblems()
{
    RoomSettings settings = good();
    settings.plan = TimePlan{u"Mars/Olympus"_s, 15, {{{2026, 6, 1}, {{540, 600}}}}};
    QCOMPARE(problemsOf(settings, kNow), (QList<Problem>{{u"zone"_s, ProblemKind::UnknownZone, 0, u"Mars/Olympus"_s}}));
}

void ValidationTest::everyWrongFieldIsToldAtOnce()
{
    RoomSettings settings = good();
    settings.title.clear();
    settings.duration = 90;
    settings.deadline = Instant{0};
    settings.cap = 0;
    QStringList fields;
    for (const Problem &problem : problemsOf(settings, kNow))
        fields.append(problem.field);
    QCOMPARE(fields, (QStringList{u"title"_s, u"duration"_s, u"deadline"_s, u"cap"_s}));
}

void ValidationTest::aPatchAnswersForItsOwnFieldsOnly()
{
    RoomSettings settings = good();
    settings.deadline = Instant{0}; // passed long ago
    SettingsPatch patch;
    patch.title = u"Another"_s;
    QCOMPARE(firstProblem(problemsOf(patch, settings, kNow)), u"none"_s);
    patch.title = QString();
    QCOMPARE(firstProblem(problemsOf(patch, settings, kNow)), u"title empty"_s);
    patch = {};
    patch.deadline = std::optional<Instant>();
    QCOMPARE(firstProblem(problemsOf(patch, settings, kNow)), u"none"_s);
    patch.deadline = std::optional(Instant{1});
    QCOMPARE(firstProblem(problemsOf(patch, settings, kNow)), u"deadline past"_s);
}

void ValidationTest::aPatchOfThePlanAnswersForTheDurationToo()
{
    SettingsPatch patch;
    patch.plan = TimePlan{u"Asia/Seoul"_s, 15, {{{2026, 6, 1}, {{540, 585}}}}};
    QCOMPARE(firstProblem(problemsOf(patch, good(), kNow)), u"duration too-long-to-fit"_s);
    patch.duration = 45;
    QCOMPARE(firstProblem(problemsOf(patch, good(), kNow)), u"none"_s);
    patch.plan = TimePlan{u"Asia/Seoul"_s, 15, {{{2026, 6, 1}, {{600, 540}}}}};
    QCOMPARE(firstProblem(problemsOf(patch, good(), kNow)), u"hours reversed"_s);
}

void ValidationTest::everyKindHasANameOfItsOwnAndIsReadBack()
{
    QSet<QString> names;
    for (int i = 0; i <= static_cast<int>(ProblemKind::Past); ++i) { // the last one declared
        const auto kind = static_cast<ProblemKind>(i);
        names.insert(toText(kind));
        QVERIFY(problemKindFromText(QString(toText(kind))) == kind);
    }
    QCOMPARE(names.size(), static_cast<int>(ProblemKind::Past) + 1);
    QVERIFY(!problemKindFromText(u"Past"));
}

void ValidationTest::everyKindHasACode()
{
    QCOMPARE(codeOf(ProblemKind::SkippedDay), ErrorCode::SkippedDay);
    QCOMPARE(codeOf(ProblemKind::UnknownZone), ErrorCode::UnknownZone);
    QCOMPARE(codeOf(ProblemKind::TooLong), ErrorCode::TooLarge);
    QCOMPARE(codeOf(ProblemKind::TooMany), ErrorCode::TooLarge);
    QCOMPARE(codeOf(ProblemKind::TooLongToFit), ErrorCode::BadValue);
    QCOMPARE(codeOf(ProblemKind::Reversed), ErrorCode::BadValue);
}

} // namespace yak

QTEST_GUILESS_MAIN(yak::ValidationTest)
#include "validation_test.moc"
