#include "windows/quietbutton.h"

#include "i18n/plaintext.h"
#include "settings/appsettings.h"
#include "settings/themecolor.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

namespace yak {

QuietButton::QuietButton(const AppSettings &settings, Tone tone, QWidget *parent)
    : QToolButton(parent), m_settings(settings), m_tone(tone)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setPopupMode(QToolButton::InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(&settings, &AppSettings::lookChanged, this, &QuietButton::applyLook);
    applyLook();
}

void QuietButton::setIconOf(Icon icon)
{
    m_icon = icon;
    applyLook();
}

void QuietButton::setWords(const QString &words)
{
    setText(words);
    setAccessibleName(withoutKeyMark(words));
    updateGeometry();
}

void QuietButton::setHiddenWords(const QString &words, const QString &shortcut)
{
    setText({});
    setAccessibleName(words);
    //: %1 is what a button does, %2 the keys that do the same
    setToolTip(shortcut.isEmpty() ? words : tr("%1 (%2)").arg(words, shortcut));
    updateGeometry();
}

void QuietButton::applyLook()
{
    const Theme &theme = m_settings.theme();
    setFont(theme.font(TextSize::Body));
    const int side = theme.scaled(18);
    setIconSize({side, side});
    if (m_icon)
        setIcon(m_tone == Tone::Accent ? iconOf(*m_icon, theme.colors().onAccent) : iconOf(*m_icon, theme));
    updateGeometry();
    update();
}

QSize QuietButton::sizeHint() const
{
    const Theme &theme = m_settings.theme();
    const int pad = theme.space(Space::Small);
    const int height = std::max(fontMetrics().height(), m_icon ? iconSize().height() : 0) + theme.scaled(10);
    int width = 2 * pad;
    if (m_icon)
        width += iconSize().width();
    if (!text().isEmpty())
        width += fontMetrics().size(Qt::TextShowMnemonic, text()).width() + (m_icon ? theme.space(Space::Hair) : 0);
    if (menu() && !text().isEmpty())
        width += theme.scaled(12);
    return {text().isEmpty() ? std::max(width, height) : width, height};
}

void QuietButton::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !event->isAutoRepeat())
        return click();
    QToolButton::keyPressEvent(event);
}

void QuietButton::focusInEvent(QFocusEvent *event)
{
    // A ring around what was just clicked would say nothing new.
    m_focusFrom = event->reason() == Qt::MouseFocusReason ? FocusFrom::Mouse : FocusFrom::Keyboard;
    QToolButton::focusInEvent(event);
}

QuietButton::Colors QuietButton::colorsNow() const
{
    const ThemeColors &colors = m_settings.theme().colors();
    Colors now{Qt::transparent, Qt::transparent, colors.text};
    if (m_tone == Tone::Accent) {
        now = {colors.accent, Qt::transparent, colors.onAccent};
        if (underMouse() || isDown())
            now.fill = mixed(colors.accent, colors.text, isDown() ? 0.3 : 0.12);
    } else {
        if (m_tone == Tone::Edged)
            now.edge = mixed(colors.line, colors.text, 0.15);
        if (isDown())
            now.fill = colors.line;
        else if (isChecked())
            now.fill = mixed(colors.panel, colors.accent, 0.18);
        else if (underMouse())
            now.fill = colors.header;
    }
    if (!isEnabled()) {
        now.ink = mixed(colors.muted, colors.window, 0.35);
        now.fill = m_tone == Tone::Accent ? colors.header : QColor(Qt::transparent);
    }
    return now;
}

void QuietButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_settings.theme();
    const Colors colors = colorsNow();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF face = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(colors.edge.alpha() > 0 ? QPen(colors.edge, 1) : QPen(Qt::NoPen));
    painter.setBrush(colors.fill);
    painter.drawRoundedRect(face, theme.radius(), theme.radius());
    if (hasFocus() && m_focusFrom == FocusFrom::Keyboard) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_tone == Tone::Accent ? theme.colors().onAccent : theme.colors().accent, 2));
        painter.drawRoundedRect(face.adjusted(1.5, 1.5, -1.5, -1.5), theme.radius() - 1, theme.radius() - 1);
    }
    QRect inner = rect().adjusted(theme.space(Space::Small), 0, -theme.space(Space::Small), 0);
    if (m_icon) {
        const QRect place(text().isEmpty() ? (width() - iconSize().width()) / 2 : inner.left(),
                          (height() - iconSize().height()) / 2, iconSize().width(), iconSize().height());
        icon().paint(&painter, place, Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
        inner.setLeft(place.right() + 1 + theme.space(Space::Hair));
    }
    painter.setPen(colors.ink);
    if (!text().isEmpty()) {
        const int flags =
            Qt::TextShowMnemonic | Qt::AlignVCenter | (m_icon || menu() ? Qt::AlignLeft : Qt::AlignHCenter);
        painter.drawText(inner, flags, text());
    }
    if (menu() && !text().isEmpty()) {
        const double x = inner.right() - theme.scaled(4);
        const double y = height() / 2.0 - 1;
        const double arm = theme.scaled(3);
        painter.setPen(QPen(colors.ink, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        const QPointF chevron[] = {{x - arm, y}, {x, y + arm}, {x + arm, y}};
        painter.drawPolyline(chevron, 3);
    }
}

} // namespace yak
