#include "dialogs/textlabel.h"

#include "i18n/keepwords.h"
#include "i18n/plaintext.h"
#include "settings/appsettings.h"

#include <QEvent>

namespace yak {

namespace {

QColor colorOf(TextLabel::Tone tone, const ThemeColors &colors)
{
    switch (tone) {
    case TextLabel::Tone::Plain:
        return colors.text;
    case TextLabel::Tone::Muted:
        return colors.muted;
    case TextLabel::Tone::Bad:
        return colors.bad;
    case TextLabel::Tone::Warn:
        return colors.warn;
    case TextLabel::Tone::Good:
        return colors.good;
    }
    Q_UNREACHABLE();
}

} // namespace

TextLabel::TextLabel(const AppSettings &settings, Style style, QWidget *parent)
    : QLabel(parent), m_settings(settings), m_style(style)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    connect(&settings, &AppSettings::lookChanged, this, &TextLabel::applyLook);
    applyLook();
}

void TextLabel::setWords(const Saying &words)
{
    m_saying = words;
    showWords();
}

void TextLabel::showWords()
{
    m_words = m_saying.words();
    setText(wordWrap() ? keepWords(m_words) : m_words);
    setAccessibleName(buddy() ? withoutKeyMark(m_words) : m_words);
}

int TextLabel::heightForWidth(int width) const
{
    const bool isAsMeasured = m_heights.text == text() && m_heights.font == font() &&
                              m_heights.margins == contentsMargins() && m_heights.isWrapped == wordWrap();
    if (!isAsMeasured)
        m_heights = {text(), font(), contentsMargins(), wordWrap(), {}};
    const auto known = m_heights.ofWidths.constFind(width);
    if (known != m_heights.ofWidths.constEnd())
        return *known;
    const int height = QLabel::heightForWidth(width);
    m_heights.ofWidths.insert(width, height);
    return height;
}

void TextLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showWords();
    QLabel::changeEvent(event);
}

void TextLabel::setTone(Tone tone)
{
    m_style.tone = tone;
    applyLook();
}

void TextLabel::applyLook()
{
    const Theme &theme = m_settings.theme();
    setFont(m_style.weight == Weight::Strong ? theme.strongFont(m_style.size) : theme.font(m_style.size));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, colorOf(m_style.tone, theme.colors()));
    setPalette(colors);
}

} // namespace yak
