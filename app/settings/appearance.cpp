#include "settings/appearance.h"

#include "settings/appsettings.h"
#include "settings/distances.h"
#include "settings/themestyle.h"

#include <QApplication>
#include <QStyleHints>

#include <utility>

namespace yak {

Appearance::Appearance(QApplication &application, AppSettings &settings, QObject *parent)
    : QObject(parent),
      m_application(application),
      m_settings(settings),
      // Asked once: from now on the application's font and palette are ours.
      m_systemFont(QApplication::font())
{
    settings.setSystemLook(systemScheme(), m_systemFont);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this,
            [this] { m_settings.setSystemLook(systemScheme(), m_systemFont); });
#endif
    connect(&settings, &AppSettings::lookChanged, this, &Appearance::apply);
    apply();
}

Appearance::~Appearance()
{
    QApplication::setFont(m_systemFont);
}

void Appearance::apply()
{
    applyTheme(m_application, m_settings.theme());
    QApplication::setFont(m_settings.theme().font(TextSize::Body));
    followDistances();
}

void Appearance::followDistances()
{
    const int distance = m_settings.theme().scaled(1'000);
    const int before = std::exchange(m_distance, distance);
    if (before == 0 || before == distance)
        return;
    for (QWidget *window : QApplication::topLevelWidgets())
        scaleDistances(*window, static_cast<double>(distance) / before);
}

} // namespace yak
