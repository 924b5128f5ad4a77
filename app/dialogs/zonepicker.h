#pragma once

#include "core/clock.h"

#include <QPointer>
#include <QPushButton>

namespace yak {

class AppSettings;
class ZonePopup;

/// A button that says which time zone is meant, with its offset, and opens a list to choose another from.
class ZonePicker final : public QPushButton
{
    Q_OBJECT

public:
    ZonePicker(const AppSettings &settings, const Clock &clock, QWidget *parent = nullptr);

    /// The IANA name; empty while none is chosen.
    [[nodiscard]] const QString &zoneId() const { return m_zoneId; }
    void setZoneId(const QString &id);
    /// Offsets are shown as of this instant; the clock's present until it is set.
    void setInstant(Instant at);

    void openList();

Q_SIGNALS:
    /// By the user.
    void zoneChanged(const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showZone();

    const AppSettings &m_settings;
    QString m_zoneId;
    Instant m_at;
    QPointer<ZonePopup> m_popup;
};

} // namespace yak
