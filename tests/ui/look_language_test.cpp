#include "roomrig.h"
#include "screens.h"
#include "windows/roommenus.h"
#include "windows/roomstatusline.h"

#include <QMenu>
#include <QRegularExpression>
#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;

/// The language changes while the app runs, everywhere and at once.
class LookLanguageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void switchingLeavesNothingBehind_data();
    void switchingLeavesNothingBehind();
    void nothingEnglishIsLeftInKorean_data() { switchingLeavesNothingBehind_data(); }
    void nothingEnglishIsLeftInKorean();
    void menusOpenInTheNewLanguage();
    void whatWasToldIsToldAnew();
    void whatWasToldGivesWayToPainting();

private:
    static void settle()
    {
        for (int turn = 0; turn < 20; ++turn)
            QCoreApplication::processEvents();
    }
    static QStringList wordsIn(const QString &name, LanguageChoice language)
    {
        const std::unique_ptr<Screen> screen = openScreen(name, {language});
        settle();
        return allWords(screen->widget());
    }
    static bool hasHangul(const QString &text)
    {
        return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Hangul; });
    }
};

void LookLanguageTest::switchingLeavesNothingBehind_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : screenNames())
        QTest::newRow(qUtf8Printable(name)) << name;
}

void LookLanguageTest::switchingLeavesNothingBehind()
{
    QFETCH(QString, name);
    const QStringList english = wordsIn(name, LanguageChoice::English);
    const QStringList korean = wordsIn(name, LanguageChoice::Korean);
    QVERIFY(english != korean);
    // What was opened in one language and switched says what is said when it is opened in the other.
    const std::unique_ptr<Screen> screen = openScreen(name, {LanguageChoice::English});
    settle();
    screen->settings().setLanguageChoice(LanguageChoice::Korean);
    settle();
    QTRY_COMPARE(allWords(screen->widget()), korean); // what is fetched comes a little later
    screen->settings().setLanguageChoice(LanguageChoice::English);
    settle();
    QTRY_COMPARE(allWords(screen->widget()), english);
}

void LookLanguageTest::nothingEnglishIsLeftInKorean()
{
    QFETCH(QString, name);
    // What is the same in both: names of people, places and keys, and what somebody typed.
    static const QRegularExpression common(
        u"\\b(Sprint retro|Amir|Lena|Asia/Seoul|English|PIN|UTC|Ctrl|Shift|Alt|Esc|Home|End|PgUp|PgDn|Page Up|Page "
        u"Down|F\\d|"
        u"R|Slack|Discord|https|yakjeong\\S*|[0-9a-z]{26})\\b"_s);
    const QStringList english = wordsIn(name, LanguageChoice::English);
    for (const QString &line : wordsIn(name, LanguageChoice::Korean)) {
        if (!english.contains(line))
            continue;
        QString said = line.mid(line.indexOf(u": "_s) + 2);
        said.remove(common);
        QVERIFY2(!said.contains(QRegularExpression(u"[A-Za-z]{2}"_s)), qUtf8Printable(line));
    }
}

void LookLanguageTest::menusOpenInTheNewLanguage()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"민준"_s, Role::Organizer);
    const ParticipantId other = rig.add(u"Amir"_s);
    rig.open(me);
    QMenu *menu = rig.page().menus()->roomMenu();
    Q_EMIT menu->aboutToShow();
    rig.settings->setLanguageChoice(LanguageChoice::Korean);
    settle();
    Q_EMIT menu->aboutToShow();
    rig.page().menus()->openPersonMenu(other, {});
    auto *person = rig.page().findChild<QMenu *>(u"personMenu"_s);
    QVERIFY(person);
    for (const QAction *action : menu->actions() + person->actions())
        QVERIFY2(action->isSeparator() || hasHangul(action->text()), qUtf8Printable(action->text()));
    delete person;
}

void LookLanguageTest::whatWasToldIsToldAnew()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"지수"_s);
    rig.answer(me, 0, u"y"_s);
    rig.open(me);
    wire::Refused refusal;
    refusal.code = ErrorCode::Closed;
    rig.peer.refuseNext(refusal);
    rig.drag({1, 0}, {1, 3});
    QTRY_VERIFY(rig.page().statusLine()->message().startsWith(u"Not painted."_s));
    const QString english = rig.page().statusLine()->message();
    rig.settings->setLanguageChoice(LanguageChoice::Korean);
    QTRY_VERIFY(rig.page().statusLine()->message() != english);
    QVERIFY2(rig.page().statusLine()->message().startsWith(u"칠하지 못했어요."_s),
             qUtf8Printable(rig.page().statusLine()->message()));
    QVERIFY2(!rig.page().statusLine()->message().contains(QRegularExpression(u"[A-Za-z]"_s)), "to its end");
}

void LookLanguageTest::whatWasToldGivesWayToPainting()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"지수"_s);
    rig.answer(me, 0, u"y"_s);
    rig.open(me);
    wire::Refused refusal;
    refusal.code = ErrorCode::Closed;
    rig.peer.refuseNext(refusal);
    rig.drag({1, 0}, {1, 3});
    QTRY_VERIFY(rig.page().statusLine()->message().startsWith(u"Not painted."_s));
    const GridGeometry &cells = rig.mine().geometryOfCells();
    QTest::mousePress(rig.mine().viewport(), Qt::LeftButton, {}, cells.cellRect({2, 0}).center());
    QVERIFY2(rig.page().statusLine()->message().startsWith(u"1 slot"_s),
             qUtf8Printable(rig.page().statusLine()->message()));
    QTest::mouseRelease(rig.mine().viewport(), Qt::LeftButton, {}, cells.cellRect({2, 0}).center());
    QVERIFY(rig.page().statusLine()->message().startsWith(u"Drag to paint."_s));
}

QTEST_MAIN(LookLanguageTest)
#include "look_language_test.moc"
