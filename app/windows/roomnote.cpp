#include "windows/roomnote.h"

#include "dialogs/textlabel.h"
#include "settings/appsettings.h"
#include "windows/elidedlabel.h"
#include "windows/quietbutton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostLines = 8; // of the whole; of more than these one scrolls

} // namespace

RoomNote::RoomNote(const AppSettings &settings, QWidget *parent)
    : QWidget(parent),
      m_settings(settings),
      m_line(new ElidedLabel(settings, ElidedLabel::Look::Muted, this)),
      m_whole(new QScrollArea(this)),
      m_text(new TextLabel(settings, {TextLabel::Tone::Muted})),
      m_more(new QuietButton(settings, QuietButton::Tone::Plain, this))
{
    const Theme &theme = settings.theme();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.space(Space::Large), 0, theme.space(Space::Small), theme.space(Space::Hair));
    row->setSpacing(theme.space(Space::Medium));
    row->addWidget(m_line, 1);
    row->addWidget(m_whole, 1);
    row->addWidget(m_more, 0, Qt::AlignTop);
    m_line->setObjectName(u"noteLine"_s);
    m_text->setObjectName(u"noteText"_s);
    m_more->setObjectName(u"noteMore"_s);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_whole->setFrameShape(QFrame::NoFrame);
    m_whole->setWidgetResizable(true);
    m_whole->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_whole->setWidget(m_text);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_more, &QuietButton::clicked, this, [this] {
        m_extent = m_extent == Extent::Line ? Extent::Whole : Extent::Line;
        arrange();
    });
    connect(&settings, &AppSettings::lookChanged, this, &RoomNote::arrange);
    retranslate();
    hide();
}

void RoomNote::setWords(const QString &words)
{
    const QString trimmed = words.trimmed();
    if (m_words == trimmed)
        return;
    m_words = trimmed;
    m_extent = Extent::Line;
    m_line->setWords(m_words.simplified());
    m_text->setWords(m_words);
    setVisible(!m_words.isEmpty());
    arrange();
}

void RoomNote::arrange()
{
    retranslate();
    const bool isWhole = m_extent == Extent::Whole;
    const int room = width() - layout()->contentsMargins().left() - layout()->contentsMargins().right();
    const bool fits = !m_words.contains(u'\n') && m_line->sizeHint().width() <= room;
    if (isWhole) {
        const int most = kMostLines * QFontMetrics(m_text->font()).lineSpacing();
        const int textWidth = room - m_more->sizeHint().width() - m_settings.theme().space(Space::Medium);
        m_whole->setFixedHeight(std::min(most, m_text->heightForWidth(std::max(1, textWidth))));
    }
    m_line->setVisible(!isWhole);
    m_whole->setVisible(isWhole);
    m_more->setVisible(isWhole || !fits);
    updateGeometry();
}

void RoomNote::retranslate()
{
    m_more->setWords(m_extent == Extent::Line ? tr("More") : tr("Less"));
}

void RoomNote::resizeEvent(QResizeEvent *)
{
    arrange();
}

void RoomNote::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RoomNote::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = m_settings.theme().colors();
    QPainter painter(this);
    painter.fillRect(rect(), colors.window);
    painter.fillRect(0, height() - 1, width(), 1, colors.line);
}

} // namespace yak
