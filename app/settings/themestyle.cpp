#include "settings/themestyle.h"

#include "settings/themecolor.h"
#include "settings/themeproxy.h"

#include <QApplication>
#include <QGuiApplication>
#include <QStyle>
#include <QStyleHints>
#include <QToolTip>

namespace yak {

QPalette paletteOf(const Theme &theme)
{
    const ThemeColors &colors = theme.colors();
    QPalette palette;
    palette.setColor(QPalette::Window, colors.window);
    palette.setColor(QPalette::WindowText, colors.text);
    palette.setColor(QPalette::Base, colors.window);
    palette.setColor(QPalette::AlternateBase, colors.panel);
    palette.setColor(QPalette::Text, colors.text);
    palette.setColor(QPalette::Button, colors.panel);
    palette.setColor(QPalette::ButtonText, colors.text);
    palette.setColor(QPalette::BrightText, colors.bad);
    palette.setColor(QPalette::Highlight, colors.accent);
    palette.setColor(QPalette::HighlightedText, colors.onAccent);
    palette.setColor(QPalette::Link, colors.accent);
    palette.setColor(QPalette::LinkVisited, colors.accent);
    palette.setColor(QPalette::ToolTipBase, colors.header);
    palette.setColor(QPalette::ToolTipText, colors.text);
    palette.setColor(QPalette::PlaceholderText, colors.muted);
    // Fusion shades its bevels with these.
    palette.setColor(QPalette::Light, theme.scheme() == Scheme::Light ? colors.window : colors.line);
    palette.setColor(QPalette::Midlight, colors.header);
    palette.setColor(QPalette::Mid, colors.line);
    palette.setColor(QPalette::Dark, mixed(colors.line, colors.text, 0.25));
    palette.setColor(QPalette::Shadow, mixed(colors.window, Qt::black, 0.7));
    const QColor disabled = mixed(colors.muted, colors.window, 0.35);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colors.line);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, colors.muted);
    return palette;
}

Scheme systemScheme()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const Qt::ColorScheme scheme = QGuiApplication::styleHints()->colorScheme();
    if (scheme != Qt::ColorScheme::Unknown)
        return scheme == Qt::ColorScheme::Dark ? Scheme::Dark : Scheme::Light;
#endif
    const QPalette palette = QGuiApplication::palette();
    const bool isDark =
        relativeLuminance(palette.color(QPalette::Window)) < relativeLuminance(palette.color(QPalette::WindowText));
    return isDark ? Scheme::Dark : Scheme::Light;
}

Scheme resolved(SchemeChoice choice, Scheme system)
{
    switch (choice) {
    case SchemeChoice::System:
        return system;
    case SchemeChoice::Light:
        return Scheme::Light;
    case SchemeChoice::Dark:
        return Scheme::Dark;
    }
    Q_UNREACHABLE();
}

void applyTheme(QApplication &application, const Theme &theme)
{
    // Set once: a new style would make every widget lay itself out again. No style sheet, for the same reason.
    if (!dynamic_cast<ThemeProxy *>(QApplication::style()))
        QApplication::setStyle(new ThemeProxy); // owned by the application
    const QPalette palette = paletteOf(theme);
    application.setPalette(palette);
    QToolTip::setPalette(palette);
}

} // namespace yak
