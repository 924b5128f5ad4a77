#include "apprig.h"
#include "dialogs/messagebox.h"

#include <QAbstractButton>
#include <QLabel>
#include <QMessageBox>
#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

/// Words of the app's own, whichever language it speaks.
Question question()
{
    return {QCoreApplication::translate("yak::RoomDialogs", "Leave the room"),
            QCoreApplication::translate("yak::RoomDialogs", "Leave this room for good?"),
            {},
            QCoreApplication::translate("yak::RoomDialogs", "Leave"),
            {},
            Question::Weight::Destructive};
}

QStringList wordsOn(const QMessageBox &box)
{
    QStringList words{box.text()};
    for (const QAbstractButton *button : box.buttons())
        words.append(button->text());
    words.sort();
    return words;
}

} // namespace

class MessageBoxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOpenBoxFollowsTheLanguage();
    void theAnswerComesOnce();
    void whatOthersTypedIsPlainInEveryPart();
};

void MessageBoxTest::anOpenBoxFollowsTheLanguage()
{
    AppRig rig;
    QWidget window;
    window.show();
    messagebox::ask(&window, question, [](messagebox::Answer) {});
    auto *box = window.findChild<QMessageBox *>();
    QCOMPARE(wordsOn(*box), (QStringList{u"Cancel"_s, u"Leave"_s, u"Leave this room for good?"_s}));
    rig.settings.setLanguageChoice(LanguageChoice::Korean);
    QTRY_COMPARE(wordsOn(*box), (QStringList{u"나가기"_s, u"이 방에서 완전히 나갈까요?"_s, u"취소"_s}));
}

void MessageBoxTest::whatOthersTypedIsPlainInEveryPart()
{
    AppRig rig;
    QWidget window;
    window.show();
    const QString hostile = u"<a href=\"https://example.org\">x</a>"_s;
    messagebox::tell(&window, hostile, hostile, hostile);
    auto *box = window.findChild<QMessageBox *>();
    int told = 0;
    for (const QLabel *label : box->findChildren<QLabel *>()) {
        QVERIFY(label->textFormat() == Qt::PlainText && !label->openExternalLinks());
        told += label->text() == hostile ? 1 : 0;
    }
    QCOMPARE(told, 2);
}

void MessageBoxTest::theAnswerComesOnce()
{
    AppRig rig;
    QWidget window;
    window.show();
    QList<messagebox::Answer> answers;
    messagebox::ask(&window, question, [&answers](messagebox::Answer answer) { answers.append(answer); });
    auto *box = window.findChild<QMessageBox *>();
    rig.settings.setLanguageChoice(LanguageChoice::Korean); // which says the buttons anew
    for (QAbstractButton *button : box->buttons()) {
        if (box->buttonRole(button) == QMessageBox::DestructiveRole)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(answers, QList{messagebox::Answer::Accepted});
}

QTEST_MAIN(MessageBoxTest)
#include "messagebox_test.moc"
