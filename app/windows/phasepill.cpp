#include "windows/phasepill.h"

#include "i18n/timetext.h"
#include "settings/appsettings.h"
#include "settings/themecolor.h"

#include <QPainter>

namespace yak {

PhasePill::PhasePill(const AppSettings &settings, QWidget *parent) : QWidget(parent), m_settings(settings)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setObjectName(QStringLiteral("phase"));
    connect(&settings, &AppSettings::lookChanged, this, [this] {
        updateGeometry();
        update();
    });
}

void PhasePill::setPhase(Phase phase, std::optional<qint64> left)
{
    QString words = phaseText(phase);
    if (left) {
        //: %1 is "open", %2 a length of time such as "2 d 3 h"
        words = tr("%1 · closes in %2").arg(words, TimeText::remaining(*left));
    }
    m_phase = phase;
    if (std::exchange(m_words, words) == words)
        return;
    setAccessibleName(words);
    updateGeometry();
    update();
}

void PhasePill::setLength(Length length)
{
    if (std::exchange(m_length, length) == length)
        return;
    updateGeometry();
    update();
}

QString PhasePill::shown() const
{
    return m_length == Length::Whole ? m_words : phaseText(m_phase);
}

QColor PhasePill::ink() const
{
    const ThemeColors &colors = m_settings.theme().colors();
    switch (m_phase) {
    case Phase::Open:
        return colors.good;
    case Phase::Closed:
        return colors.warn;
    case Phase::Settled:
        return colors.accent;
    case Phase::Archived:
        return colors.muted;
    }
    Q_UNREACHABLE();
}

QSize PhasePill::sizeHint() const
{
    const Theme &theme = m_settings.theme();
    const QFontMetrics metrics(theme.font(TextSize::Small));
    return {metrics.horizontalAdvance(shown()) + theme.scaled(30), metrics.height() + theme.scaled(6)};
}

void PhasePill::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_settings.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(theme.colors().window, ink(), 0.1));
    const QRectF face = rect();
    painter.drawRoundedRect(face, face.height() / 2, face.height() / 2);
    painter.setBrush(ink());
    const double dot = theme.scaled(7);
    painter.drawEllipse(QPointF(theme.scaled(13), face.center().y()), dot / 2, dot / 2);
    painter.setPen(theme.colors().text);
    painter.setFont(theme.font(TextSize::Small));
    painter.drawText(rect().adjusted(theme.scaled(21), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, shown());
}

QString phaseText(Phase phase)
{
    switch (phase) {
    case Phase::Open:
        return PhasePill::tr("open");
    case Phase::Closed:
        return PhasePill::tr("closed");
    case Phase::Settled:
        return PhasePill::tr("settled");
    case Phase::Archived:
        return PhasePill::tr("archived");
    }
    Q_UNREACHABLE();
}

} // namespace yak
