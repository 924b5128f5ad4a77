#include "windows/settingsmenus.h"

#include "settings/appsettings.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>

#include <functional>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(yak::SettingsMenus)
};

/// A menu of choices of which one is marked.
class ChoiceMenu final : public QMenu
{
public:
    ChoiceMenu(const QString &title, QWidget *parent) : QMenu(title, parent), m_group(new QActionGroup(this)) {}

    void addChoice(const QString &text, bool isPresent, std::function<void()> choose)
    {
        QAction *action = addAction(text, this, std::move(choose));
        action->setCheckable(true);
        action->setChecked(isPresent);
        m_group->addAction(action);
    }

private:
    QActionGroup *m_group;
};

} // namespace

QMenu *languageMenu(AppSettings &settings, QWidget *parent)
{
    auto *menu = new ChoiceMenu(Words::tr("&Language"), parent);
    const auto add = [&](const QString &text, LanguageChoice choice) {
        menu->addChoice(text, settings.languageChoice() == choice,
                        [&settings, choice] { settings.setLanguageChoice(choice); });
    };
    add(Words::tr("As the system", "language"), LanguageChoice::System);
    menu->addSeparator();
    // Whoever looks for a language looks for its own name.
    add(u"한국어"_s, LanguageChoice::Korean);
    add(u"English"_s, LanguageChoice::English);
    return menu;
}

QMenu *schemeMenu(AppSettings &settings, QWidget *parent)
{
    auto *menu = new ChoiceMenu(Words::tr("&Appearance"), parent);
    const auto add = [&](const QString &text, SchemeChoice choice) {
        menu->addChoice(text, settings.schemeChoice() == choice,
                        [&settings, choice] { settings.setSchemeChoice(choice); });
    };
    add(Words::tr("As the system", "light or dark"), SchemeChoice::System);
    menu->addSeparator();
    add(Words::tr("Light"), SchemeChoice::Light);
    add(Words::tr("Dark"), SchemeChoice::Dark);
    return menu;
}

QMenu *textScaleMenu(AppSettings &settings, QWidget *parent)
{
    auto *menu = new ChoiceMenu(Words::tr("&Text size"), parent);
    for (const int percent : {100, 115, 130, 150, 175, 200}) {
        //: A text size in percent.
        menu->addChoice(Words::tr("%1%").arg(percent), settings.textScale() == percent,
                        [&settings, percent] { settings.setTextScale(percent); });
    }
    return menu;
}

QMenu *clockMenu(AppSettings &settings, QWidget *parent)
{
    auto *menu = new ChoiceMenu(Words::tr("&Hours"), parent);
    const auto add = [&](const QString &text, ClockChoice choice) {
        menu->addChoice(text, settings.clockChoice() == choice,
                        [&settings, choice] { settings.setClockChoice(choice); });
    };
    add(Words::tr("As usual in this language"), ClockChoice::ByLanguage);
    menu->addSeparator();
    add(Words::tr("24 hours (14:00)"), ClockChoice::Hours24);
    add(Words::tr("AM and PM (2:00 PM)"), ClockChoice::AmPm);
    return menu;
}

void popUp(QMenu *menu, const QWidget *below)
{
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(below->mapToGlobal(QPoint(0, below->height())));
}

} // namespace yak
