#pragma once

#include "i18n/languageswitch.h"
#include "linkedmodules.h"
#include "serverharness.h"
#include "settings/appearance.h"
#include "settings/appsettings.h"

#include <QTemporaryDir>
#include <QWidget>

namespace yak {

/// What every page of the app is given, fresh and in a folder of its own: English, light, and a clock that stands at
/// 2026-11-18 12:00 in Seoul, a Wednesday.
class AppRig
{
public:
    AppRig();

    [[nodiscard]] AppSettings::Files files() const;

    QTemporaryDir folder;
    ManualClock clock;
    AppSettings settings;
    Appearance appearance;
    LanguageSwitch languages;
    LinkedModules modules;
};

/// Types as a person does: keys where there are some, and what an input method commits for other letters.
void typeText(QWidget *widget, const QString &text);

/// The words of every label and button that is to be seen in a widget, without mnemonics and what only wraps them.
[[nodiscard]] QStringList visibleWords(const QWidget &widget);

/// The labels and buttons of a widget whose words do not fit where they stand, each with its size and the one it wants.
[[nodiscard]] QStringList clippedWords(const QWidget &widget);

} // namespace yak
