#include "windows/elidedlabel.h"

#include "i18n/plaintext.h"
#include "settings/appsettings.h"

#include <QPainter>

namespace yak {

using namespace Qt::StringLiterals;

ElidedLabel::ElidedLabel(const AppSettings &settings, Look look, QWidget *parent)
    : QWidget(parent), m_settings(settings), m_look(look)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&settings, &AppSettings::lookChanged, this, [this] {
        updateGeometry();
        update();
    });
}

void ElidedLabel::setWords(const QString &words, const QString &shorter)
{
    if (m_words == words && m_shorter == shorter)
        return;
    m_words = words;
    m_shorter = shorter;
    setAccessibleName(words);
    updateToolTip();
    updateGeometry();
    update();
}

QString ElidedLabel::shownWords() const
{
    const QFontMetrics metrics(textFont());
    const bool isShort = !m_shorter.isEmpty() && metrics.horizontalAdvance(m_words) > width();
    return metrics.elidedText(isShort ? m_shorter : m_words, Qt::ElideRight, width());
}

void ElidedLabel::setLook(Look look)
{
    m_look = look;
    update();
}

QFont ElidedLabel::textFont() const
{
    const Theme &theme = m_settings.theme();
    return m_look == Look::Heading ? theme.strongFont(TextSize::Large) : theme.font(TextSize::Body);
}

QSize ElidedLabel::sizeHint() const
{
    const QFontMetrics metrics(textFont());
    return {metrics.horizontalAdvance(m_words) + 2, metrics.height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    const QFontMetrics metrics(textFont());
    return {std::min(sizeHint().width(), metrics.averageCharWidth() * 8), metrics.height()};
}

void ElidedLabel::resizeEvent(QResizeEvent *)
{
    updateToolTip();
}

void ElidedLabel::updateToolTip()
{
    setToolTip(sizeHint().width() > width() ? plainTip(m_words) : QString());
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = m_settings.theme().colors();
    QPainter painter(this);
    painter.setFont(textFont());
    painter.setPen(m_look == Look::Muted ? colors.muted : m_look == Look::Bad ? colors.bad : colors.text);
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeft, shownWords());
}

} // namespace yak
