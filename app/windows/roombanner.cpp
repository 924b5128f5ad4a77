#include "windows/roombanner.h"

#include "dialogs/textlabel.h"
#include "settings/appsettings.h"
#include "settings/themecolor.h"
#include "windows/quietbutton.h"

#include <QHBoxLayout>
#include <QPainter>

namespace yak {

using namespace Qt::StringLiterals;

RoomBanner::RoomBanner(const AppSettings &settings, Tone tone, QWidget *parent)
    : QWidget(parent),
      m_settings(settings),
      m_tone(tone),
      m_label(new TextLabel(settings,
                            tone == Tone::News
                                ? TextLabel::Style{TextLabel::Tone::Plain, TextSize::Large, TextLabel::Weight::Strong}
                                : TextLabel::Style{},
                            this)),
      m_deed(new QuietButton(settings, QuietButton::Tone::Edged, this)),
      m_dismiss(new QuietButton(settings, QuietButton::Tone::Plain, this))
{
    const Theme &theme = settings.theme();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.space(Space::Large), theme.scaled(6), theme.space(Space::Small), theme.scaled(6));
    row->setSpacing(theme.space(Space::Medium));
    row->addWidget(m_label, 1);
    row->addWidget(m_deed);
    row->addWidget(m_dismiss);
    m_label->setObjectName(u"words"_s);
    m_deed->setObjectName(u"deed"_s);
    m_deed->hide();
    m_dismiss->setIconOf(Icon::Cross);
    m_dismiss->hide();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum); // as high as its wrapped lines
    connect(m_deed, &QuietButton::clicked, this, &RoomBanner::deedRequested);
    connect(m_dismiss, &QuietButton::clicked, this, &RoomBanner::dismissed);
    hide();
}

void RoomBanner::setWords(const QString &words)
{
    if (!words.isEmpty())
        m_label->setWords(words);
    setVisible(!words.isEmpty());
}

QString RoomBanner::words() const
{
    return isHidden() ? QString() : m_label->words();
}

void RoomBanner::setDeed(const QString &deed)
{
    m_deed->setWords(deed);
    m_deed->setVisible(!deed.isEmpty());
}

void RoomBanner::setDismissible(const QString &words)
{
    m_dismiss->setHiddenWords(words);
    m_dismiss->setVisible(!words.isEmpty());
}

void RoomBanner::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = m_settings.theme().colors();
    QPainter painter(this);
    painter.fillRect(rect(), m_tone == Tone::News ? mixed(colors.window, colors.accent, 0.14) : colors.panel);
    if (m_tone == Tone::News)
        painter.fillRect(0, 0, m_settings.theme().scaled(4), height(), colors.accent);
    painter.fillRect(0, height() - 1, width(), 1, colors.line);
}

} // namespace yak
