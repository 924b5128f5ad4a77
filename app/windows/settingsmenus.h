#pragma once

class QMenu;
class QWidget;

namespace yak {

class AppSettings;

/// Menus of the choices a setting has, the present one marked; choosing sets it at once. They follow the language when
/// they are made anew.
[[nodiscard]] QMenu *languageMenu(AppSettings &settings, QWidget *parent);
[[nodiscard]] QMenu *schemeMenu(AppSettings &settings, QWidget *parent);
[[nodiscard]] QMenu *textScaleMenu(AppSettings &settings, QWidget *parent);
[[nodiscard]] QMenu *clockMenu(AppSettings &settings, QWidget *parent);

/// Shows a menu below a widget; it is gone once it is closed.
void popUp(QMenu *menu, const QWidget *below);

} // namespace yak
