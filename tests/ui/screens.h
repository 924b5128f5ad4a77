#pragma once

#include "settings/appsettings.h"

#include <QStringList>

#include <memory>

class QWidget;

namespace yak {

/// A page or dialog of the app, open and filled as somebody meets it, with a world of its own behind it.
class Screen
{
public:
    virtual ~Screen() = default;

    [[nodiscard]] virtual AppSettings &settings() = 0;
    [[nodiscard]] virtual QWidget &widget() = 0;
};

/// How a screen is opened.
struct ScreenLook
{
    LanguageChoice language = LanguageChoice::English;
    int textScale = 100; ///< percent
};

/// Every screen there is, by name.
[[nodiscard]] QStringList screenNames();
[[nodiscard]] std::unique_ptr<Screen> openScreen(const QString &name, ScreenLook look);

/// All that is said on a visible widget and what is visible in it, to eyes and to screen readers: a line each, which
/// also says where.
[[nodiscard]] QStringList allWords(const QWidget &widget);

} // namespace yak
