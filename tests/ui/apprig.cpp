#include "apprig.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QInputMethodEvent>
#include <QLabel>
#include <QTest>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kNoonInSeoul = 1'794'970'800; // 2026-11-18T03:00Z, where ten days ahead no clock changes

QString plain(QString words)
{
    return words.remove(QChar(0x2060)).remove(u'&');
}

QString described(const QWidget &widget, const QString &words, const QSize &wanted)
{
    return u"%1: %2×%3 instead of %4×%5"_s.arg(words)
        .arg(widget.width())
        .arg(widget.height())
        .arg(wanted.width())
        .arg(wanted.height());
}

} // namespace

AppRig::AppRig()
    : clock(Instant::fromSeconds(kNoonInSeoul)), settings(files()), appearance(*qApp, settings), languages(settings)
{
    settings.setLanguageChoice(LanguageChoice::English);
    settings.setSchemeChoice(SchemeChoice::Light);
    settings.setZoneId(u"Asia/Seoul"_s);
}

AppSettings::Files AppRig::files() const
{
    return {folder.filePath(u"personal.ini"_s), folder.filePath(u"machine.ini"_s)};
}

void typeText(QWidget *widget, const QString &text)
{
    for (const QChar c : text) {
        if (c.unicode() < 0x80) {
            QTest::keyClick(widget, c.toLatin1());
            continue;
        }
        QInputMethodEvent composing(c, {});
        QCoreApplication::sendEvent(widget, &composing);
        QInputMethodEvent committed;
        committed.setCommitString(c);
        QCoreApplication::sendEvent(widget, &committed);
    }
}

QStringList visibleWords(const QWidget &widget)
{
    QStringList words;
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (label->isVisible() && !label->text().isEmpty())
            words += plain(label->text());
    }
    for (const QAbstractButton *button : widget.findChildren<QAbstractButton *>()) {
        if (button->isVisible() && !button->text().isEmpty())
            words += plain(button->text());
    }
    return words;
}

QStringList clippedWords(const QWidget &widget)
{
    QStringList clipped;
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (!label->isVisible() || label->text().isEmpty())
            continue;
        const QSize wanted = label->wordWrap() ? QSize(0, label->heightForWidth(label->width())) : label->sizeHint();
        const int longestWord = label->minimumSizeHint().width();
        if (label->height() < wanted.height() || label->width() < std::max(wanted.width(), longestWord))
            clipped +=
                described(*label, plain(label->text()), {std::max(wanted.width(), longestWord), wanted.height()});
    }
    for (const QAbstractButton *button : widget.findChildren<QAbstractButton *>()) {
        if (!button->isVisible() || button->text().isEmpty())
            continue;
        const QSize wanted = button->sizeHint();
        if (button->width() < wanted.width() || button->height() < wanted.height())
            clipped += described(*button, plain(button->text()), wanted);
    }
    return clipped;
}

} // namespace yak
