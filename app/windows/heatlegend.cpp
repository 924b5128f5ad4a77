#include "windows/heatlegend.h"

#include "settings/appsettings.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

namespace yak {

namespace {

constexpr int kRamp = 72;

} // namespace

HeatLegend::HeatLegend(const AppSettings &settings, QWidget *parent) : QWidget(parent), m_settings(settings)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&settings, &AppSettings::lookChanged, this, [this] {
        updateGeometry();
        update();
    });
    retranslate();
}

void HeatLegend::setPeople(int people)
{
    if (std::exchange(m_people, people) != people)
        retranslate();
}

void HeatLegend::retranslate()
{
    setAccessibleName(tr("The darker a cell, the more people are in; from 0 to %n.", nullptr, m_people));
    setToolTip(accessibleName());
    updateGeometry();
    update();
}

QString HeatLegend::high() const
{
    return tr("%n in", "people", m_people);
}

QSize HeatLegend::sizeHint() const
{
    const Theme &theme = m_settings.theme();
    const QFontMetrics metrics(theme.font(TextSize::Small));
    const int words = metrics.horizontalAdvance(u'0') + metrics.horizontalAdvance(high());
    return {words + theme.scaled(kRamp) + 2 * theme.scaled(6), metrics.height() + theme.scaled(8)};
}

void HeatLegend::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_settings.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme.font(TextSize::Small));
    painter.setPen(theme.colors().muted);
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeft, QStringLiteral("0"));
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignRight, high());

    const int left = painter.fontMetrics().horizontalAdvance(u'0') + theme.scaled(6);
    const QRectF ramp(left, (height() - theme.scaled(12)) / 2.0, theme.scaled(kRamp), theme.scaled(12));
    QPainterPath outline;
    outline.addRoundedRect(ramp, theme.scaled(3), theme.scaled(3));
    painter.setClipPath(outline);
    // As many steps as the grid can show.
    const int steps = std::clamp(m_people + 1, 2, 48);
    for (int step = 0; step < steps; ++step) {
        const QRectF piece(ramp.left() + ramp.width() * step / steps, ramp.top(), ramp.width() / steps + 1,
                           ramp.height());
        painter.fillRect(piece, theme.heat(static_cast<double>(step) / (steps - 1)));
    }
    painter.setClipping(false);
    painter.setPen(QPen(theme.colors().line, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(outline);
}

void HeatLegend::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace yak
