#include "charts/burdenchart.h"
#include "dialogs/copybutton.h"
#include "dialogs/durationedit.h"
#include "dialogs/formfield.h"
#include "dialogs/roomdialogs.h"
#include "dialogs/rotationdialog.h"
#include "dialogs/textlabel.h"
#include "dialogs/walltimeedit.h"
#include "dialogs/weekdaypicker.h"
#include "roomrig.h"
#include "windows/roommenus.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QSpinBox>
#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

struct Scene : RoomRig
{
    ParticipantId addIn(const QString &name, const QString &zone)
    {
        Person person = examplePerson(name);
        person.zone = zone;
        return add(person);
    }
    /// Three places far from each other, on Mondays alone, between 8 and 20 o'clock in Seoul.
    void openAroundTheWorld()
    {
        me = addIn(u"지수"_s, u"Asia/Seoul"_s);
        addIn(u"Ann"_s, u"Europe/London"_s);
        addIn(u"Bob"_s, u"America/Los_Angeles"_s);
        openPlanner();
        field<WeekdayPicker>("").setWeekdays({1});
        Q_EMIT field<WeekdayPicker>("").weekdaysChanged();
        field<QSpinBox>("weeks").setValue(4);
    }
    void openPlanner()
    {
        open(me);
        page().dialogs()->planRotation();
        dialog = qobject_cast<RotationDialog *>(page().dialogs()->present());
        if (!dialog || !waitUntil([this] { return !said("summary").isEmpty(); }))
            qFatal("the planner did not open");
    }
    template<typename Editor>
    [[nodiscard]] Editor &field(const char *name) const
    {
        return *dialog->findChild<Editor *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QString said(const char *name) const
    {
        const auto *label = dialog->findChild<TextLabel *>(QString::fromLatin1(name));
        return label->isVisible() ? label->words() : QString();
    }
    [[nodiscard]] QStringList all(const char *name) const
    {
        QStringList found;
        for (const TextLabel *label : dialog->findChildren<TextLabel *>(QString::fromLatin1(name)))
            found.append(label->words());
        return found;
    }
    void type(const char *name, const QString &typed)
    {
        auto &edit = field<WallTimeEdit>(name);
        edit.setText(typed);
        QTest::keyClick(&edit, Qt::Key_Return);
    }

    ParticipantId me;
    QPointer<RotationDialog> dialog;
};

} // namespace

/// The planner of a weekly meeting that goes round.
class RotationUiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWeeksGoRoundAndClocksAreToldApart();
    void someoneWhoComesIsCounted();
    void oneZoneHasNoNights();
    void peopleWithoutAZoneAreNamed();
    void hoursAreNarrowed();
    void wrongInputHasItsWords();
    void barsAreTheTotals();
    void theTimesAreCopied();
    void koreanIsSpokenAtOnce();
};

void RotationUiTest::theWeeksGoRoundAndClocksAreToldApart()
{
    Scene scene;
    scene.openAroundTheWorld();
    QTRY_COMPARE(scene.all("when").size(), 4);
    QCOMPARE(scene.all("place"), (QStringList{u"Los Angeles (1)"_s, u"London (1)"_s, u"Seoul (1)"_s}));
    const QStringList clocks = scene.all("clock");
    QCOMPARE(clocks.size(), 12);
    QVERIFY(
        std::any_of(clocks.cbegin(), clocks.cend(), [](const QString &one) { return one.contains(u"at night"_s); }));
    QVERIFY(scene.said("summary").startsWith(u"Nobody meets at night for more than this in all: "_s));
    QCOMPARE(scene.said("proof"), u"No other rotation is fairer."_s);
    // The first week is the next that begins.
    QVERIFY2(scene.all("when").first().startsWith(u"Mon, Nov 23"_s), qPrintable(scene.all("when").first()));
}

void RotationUiTest::someoneWhoComesIsCounted()
{
    Scene scene;
    scene.openAroundTheWorld();
    QTRY_COMPARE(scene.all("place").size(), 3);
    scene.addIn(u"Cleo"_s, u"Europe/London"_s);
    QTRY_COMPARE(scene.all("place"), (QStringList{u"Los Angeles (1)"_s, u"London (2)"_s, u"Seoul (1)"_s}));
    scene.addIn(u"Dora"_s, u"Pacific/Auckland"_s);
    QTRY_COMPARE(scene.all("place").size(), 4);
}

void RotationUiTest::oneZoneHasNoNights()
{
    Scene scene;
    scene.me = scene.addIn(u"지수"_s, u"Asia/Seoul"_s);
    scene.addIn(u"민준"_s, u"Asia/Seoul"_s);
    scene.openPlanner();
    QCOMPARE(scene.said("summary"), u"Nobody has to meet at night."_s);
    QVERIFY(scene.said("proof").isEmpty());
    QVERIFY(!scene.dialog->findChild<BurdenChart *>()->isVisible());
    QCOMPARE(scene.all("place"), QStringList{u"Seoul (2)"_s});
}

void RotationUiTest::peopleWithoutAZoneAreNamed()
{
    Scene scene;
    scene.me = scene.addIn(u"지수"_s, u"Asia/Seoul"_s);
    scene.addIn(u"Ann"_s, {});
    scene.addIn(u"Bob"_s, u"Mars/Base"_s);
    scene.openPlanner();
    QCOMPARE(scene.said("placeless"), u"Time zone not known: Ann and Bob"_s);
}

void RotationUiTest::hoursAreNarrowed()
{
    Scene scene;
    scene.openAroundTheWorld();
    scene.type("first", u"9:00"_s);
    scene.type("last", u"9:00"_s);
    const auto allAtNine = [&] {
        const QStringList times = scene.all("when");
        return times.size() == 4 &&
               std::all_of(times.cbegin(), times.cend(), [](const QString &one) { return one.endsWith(u"09:00"_s); });
    };
    QTRY_VERIFY(allAtNine());
    // Midnight in London, the afternoon before in Los Angeles.
    QCOMPARE(scene.all("clock").mid(0, 3), (QStringList{u"Sun 16:00"_s, u"Mon 00:00\n1 h at night"_s, u"Mon 09:00"_s}));
    QCOMPARE(scene.said("summary"), u"Nobody meets at night for more than this in all: 4 h"_s);
}

void RotationUiTest::wrongInputHasItsWords()
{
    Scene scene;
    scene.openAroundTheWorld();
    QTRY_COMPARE(scene.all("when").size(), 4);
    const auto problems = [&] {
        QStringList found;
        for (const FormField *field : scene.dialog->findChildren<FormField *>()) {
            if (!field->problem().isEmpty())
                found.append(field->problem());
        }
        return found;
    };
    scene.type("last", u"7:00"_s);
    scene.type("first", u"9:00"_s);
    QCOMPARE(problems(), QStringList{u"Before the earliest"_s});
    QTRY_VERIFY(scene.all("when").isEmpty());
    QVERIFY(!scene.dialog->findChild<CopyButton *>()->isEnabled());
    scene.type("last", u"12:00"_s);
    QVERIFY(problems().isEmpty());
    QTRY_COMPARE(scene.all("when").size(), 4);
    auto &days = scene.field<WeekdayPicker>("");
    days.setWeekdays({});
    Q_EMIT days.weekdaysChanged();
    QCOMPARE(problems(), QStringList{u"Choose at least one day."_s});
}

void RotationUiTest::barsAreTheTotals()
{
    Scene scene;
    scene.openAroundTheWorld();
    scene.type("first", u"9:00"_s);
    scene.type("last", u"9:00"_s);
    auto &chart = *scene.dialog->findChild<BurdenChart *>();
    QTRY_COMPARE(chart.categories(), (QStringList{u"Ann"_s, u"지수"_s, u"Bob"_s}));
    QTRY_COMPARE(chart.value(0, 0), 4.0);
    QCOMPARE(chart.value(0, 1), 0.0);
    QCOMPARE(chart.answer(), u"Ann: 4 h at night"_s);
}

void RotationUiTest::theTimesAreCopied()
{
    Scene scene;
    scene.openAroundTheWorld();
    scene.field<QSpinBox>("weeks").setValue(1);
    scene.type("first", u"9:00"_s);
    scene.type("last", u"9:00"_s);
    QTRY_COMPARE(scene.all("when"), QStringList{u"Mon, Nov 23, 09:00"_s});
    QTest::mouseClick(scene.dialog->findChild<CopyButton *>(), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"Sprint retro\nMon, Nov 23, 09:00 · Los Angeles Sun 16:00, London Mon 00:00, Seoul Mon 09:00"_s);
}

void RotationUiTest::koreanIsSpokenAtOnce()
{
    Scene scene;
    scene.openAroundTheWorld();
    scene.settings->setLanguageChoice(LanguageChoice::Korean);
    QTRY_COMPARE(scene.dialog->windowTitle(), u"돌아가며 모이기"_s);
    QTRY_COMPARE(scene.all("place"), (QStringList{u"로스앤젤레스 (1)"_s, u"런던 (1)"_s, u"서울 (1)"_s}));
    QCOMPARE(scene.said("proof"), u"이보다 공평한 방법은 없어요."_s);
}

QTEST_MAIN(RotationUiTest)
#include "rotation_test.moc"
