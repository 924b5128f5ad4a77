#include "windows/roombanner.h"

#include "dialogs/textlabel.h"
#include "settings/appsettings.h"
#include "settings/themecolor.h"
#include "windows/elidedlabel.h"
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
      m_line(
          new ElidedLabel(settings, tone == Tone::News ? ElidedLabel::Look::Heading : ElidedLabel::Look::Plain, this)),
      m_deed(new QuietButton(settings, QuietButton::Tone::Edged, this)),
      m_fold(new QuietButton(settings, QuietButton::Tone::Plain, this)),
      m_dismiss(new QuietButton(settings, QuietButton::Tone::Plain, this))
{
    const Theme &theme = settings.theme();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.space(Space::Large), theme.scaled(6), theme.space(Space::Small), theme.scaled(6));
    row->setSpacing(theme.space(Space::Medium));
    row->addWidget(m_label, 1);
    row->addWidget(m_line, 1);
    row->addWidget(m_fold);
    row->addWidget(m_deed);
    row->addWidget(m_dismiss);
    m_label->setObjectName(u"words"_s);
    m_deed->setObjectName(u"deed"_s);
    m_fold->setObjectName(u"fold"_s);
    m_line->hide();
    m_fold->hide();
    m_deed->hide();
    m_dismiss->setIconOf(Icon::Cross);
    m_dismiss->hide();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum); // as high as its wrapped lines
    connect(m_deed, &QuietButton::clicked, this, &RoomBanner::deedRequested);
    connect(m_dismiss, &QuietButton::clicked, this, &RoomBanner::dismissed);
    connect(m_fold, &QuietButton::clicked, this, &RoomBanner::foldRequested);
    hide();
}

void RoomBanner::setWords(const QString &words)
{
    m_isTold = !words.isEmpty();
    if (m_isTold) {
        m_label->setWords(words);
        m_line->setWords(words);
    }
    showParts();
}

QString RoomBanner::words() const
{
    return m_isTold ? m_label->words() : QString();
}

void RoomBanner::setExtent(Extent extent)
{
    if (std::exchange(m_extent, extent) != extent)
        showParts();
}

void RoomBanner::setFold(const QString &words)
{
    m_fold->setWords(words);
    m_fold->setVisible(!words.isEmpty());
}

void RoomBanner::showParts()
{
    m_label->setVisible(m_extent == Extent::Whole);
    m_line->setVisible(m_extent == Extent::Line);
    setVisible(m_isTold && m_extent != Extent::None);
}

int RoomBanner::widthOfWords(int width) const
{
    const QMargins margins = layout()->contentsMargins();
    int room = width - margins.left() - margins.right();
    for (const QuietButton *button : {m_deed, m_dismiss}) {
        if (!button->isHidden())
            room -= button->sizeHint().width() + layout()->spacing();
    }
    return room;
}

int RoomBanner::wholeHeight(int width) const
{
    const QMargins margins = layout()->contentsMargins();
    const int button = m_deed->isHidden() ? 0 : m_deed->sizeHint().height();
    return std::max(button, m_label->heightForWidth(std::max(1, widthOfWords(width)))) + margins.top() +
           margins.bottom();
}

bool RoomBanner::overflows(int width) const
{
    return m_line->sizeHint().width() > widthOfWords(width);
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
