#include "apprig.h"
#include "screens.h"

#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;

/// Words have the room they need, in both languages and with large text, in the smallest window there is.
class LookFitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsFitWhereTheyStand_data();
    void wordsFitWhereTheyStand();
    void wordsFitAfterTheLanguageChanged_data();
    void wordsFitAfterTheLanguageChanged();
    void wordsFitAfterTheTextGrew_data();
    void wordsFitAfterTheTextGrew();

private:
    static void addScreens();
    static void settle()
    {
        for (int turn = 0; turn < 20; ++turn)
            QCoreApplication::processEvents();
    }
};

void LookFitTest::wordsFitWhereTheyStand_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<LanguageChoice>("language");
    QTest::addColumn<int>("scale");
    for (const QString &name : screenNames()) {
        for (const int scale : {100, 200}) {
            QTest::newRow(qUtf8Printable(u"%1, English, %2 %"_s.arg(name).arg(scale)))
                << name << LanguageChoice::English << scale;
            QTest::newRow(qUtf8Printable(u"%1, Korean, %2 %"_s.arg(name).arg(scale)))
                << name << LanguageChoice::Korean << scale;
        }
    }
}

void LookFitTest::wordsFitWhereTheyStand()
{
    QFETCH(QString, name);
    QFETCH(LanguageChoice, language);
    QFETCH(int, scale);
    const std::unique_ptr<Screen> screen = openScreen(name, {language, scale});
    settle();
    const QStringList clipped = clippedWords(screen->widget());
    QVERIFY2(clipped.isEmpty(), qUtf8Printable(clipped.join(u'\n')));
}

void LookFitTest::addScreens()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : screenNames())
        QTest::newRow(qUtf8Printable(name)) << name;
}

void LookFitTest::wordsFitAfterTheLanguageChanged_data()
{
    addScreens();
}

void LookFitTest::wordsFitAfterTheLanguageChanged()
{
    QFETCH(QString, name);
    const std::unique_ptr<Screen> screen = openScreen(name, {LanguageChoice::Korean});
    settle();
    screen->settings().setLanguageChoice(LanguageChoice::English);
    settle();
    const QStringList clipped = clippedWords(screen->widget());
    QVERIFY2(clipped.isEmpty(), qUtf8Printable(clipped.join(u'\n')));
}

void LookFitTest::wordsFitAfterTheTextGrew_data()
{
    addScreens();
}

void LookFitTest::wordsFitAfterTheTextGrew()
{
    QFETCH(QString, name);
    const std::unique_ptr<Screen> screen = openScreen(name, {LanguageChoice::Korean});
    settle();
    screen->settings().setTextScale(200);
    settle();
    const QStringList clipped = clippedWords(screen->widget());
    QVERIFY2(clipped.isEmpty(), qUtf8Printable(clipped.join(u'\n')));
}

QTEST_MAIN(LookFitTest)
#include "look_fit_test.moc"
