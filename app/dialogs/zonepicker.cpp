#include "dialogs/zonepicker.h"

#include "dialogs/zonepopup.h"
#include "models/zoneplaces.h"
#include "settings/icons.h"

#include <QEvent>

namespace yak {

ZonePicker::ZonePicker(const AppSettings &settings, const Clock &clock, QWidget *parent)
    : QPushButton(parent), m_settings(settings), m_at(clock.now())
{
    setAutoDefault(false);
    connect(this, &QPushButton::clicked, this, &ZonePicker::openList);
    connect(&settings, &AppSettings::lookChanged, this, &ZonePicker::showZone);
    showZone();
}

void ZonePicker::setZoneId(const QString &id)
{
    m_zoneId = id;
    showZone();
}

void ZonePicker::setInstant(Instant at)
{
    m_at = at;
    showZone();
}

void ZonePicker::openList()
{
    if (m_popup)
        return;
    m_popup = new ZonePopup(m_settings, m_at, this);
    connect(m_popup, &ZonePopup::chosen, this, [this](const QString &id) {
        if (id == m_zoneId)
            return;
        setZoneId(id);
        Q_EMIT zoneChanged(id);
    });
    m_popup->openAt(this, m_zoneId);
}

void ZonePicker::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showZone();
    QPushButton::changeEvent(event);
}

void ZonePicker::showZone()
{
    const auto zone = Zone::find(m_zoneId);
    setIcon(iconOf(Icon::Globe, m_settings.theme()));
    setText(zone ? zoneLabel(*zone, m_at, m_settings.language()) : tr("Choose a time zone…"));
    setToolTip(m_zoneId);
}

} // namespace yak
