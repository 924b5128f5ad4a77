#include "dialogs/accentbutton.h"

#include "settings/appsettings.h"
#include "settings/themecolor.h"

#include <QPainter>

#include <utility>

namespace yak {

AccentButton::AccentButton(const AppSettings &settings, QWidget *parent) : QPushButton(parent), m_settings(settings)
{
    setAttribute(Qt::WA_Hover);
    setAutoDefault(true); // Enter presses it outside dialogs, too
    connect(&settings, &AppSettings::lookChanged, this, [this] {
        updateGeometry();
        update();
    });
}

void AccentButton::setRank(Rank rank)
{
    if (std::exchange(m_rank, rank) == rank)
        return;
    updateGeometry();
    update();
}

QSize AccentButton::sizeHint() const
{
    const Theme &theme = m_settings.theme();
    const QSize text = QFontMetrics(theme.strongFont(TextSize::Body)).size(Qt::TextShowMnemonic, this->text());
    // As high in either rank: what stands below is not to move when the rank is another.
    const int height = text.height() + 2 * theme.space(Space::Small);
    return {m_rank == Rank::Second ? QPushButton::sizeHint().width() : text.width() + 2 * theme.space(Space::Large),
            height};
}

void AccentButton::paintEvent(QPaintEvent *event)
{
    if (m_rank == Rank::Second) {
        QPushButton::paintEvent(event);
        return;
    }
    const Theme &theme = m_settings.theme();
    const ThemeColors &colors = theme.colors();
    QColor fill = colors.accent;
    QColor ink = colors.onAccent;
    if (!isEnabled()) {
        fill = colors.header;
        ink = colors.muted;
    } else if (isDown()) {
        fill = mixed(colors.accent, colors.text, 0.3);
    } else if (underMouse()) {
        fill = mixed(colors.accent, colors.text, 0.12);
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    const QRectF face = rect();
    painter.drawRoundedRect(face, theme.radius(), theme.radius());
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(ink, 1.5));
        painter.drawRoundedRect(face.adjusted(2.5, 2.5, -2.5, -2.5), theme.radius() - 2, theme.radius() - 2);
    }
    painter.setPen(ink);
    painter.setFont(theme.strongFont(TextSize::Body));
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextShowMnemonic, text());
}

} // namespace yak
