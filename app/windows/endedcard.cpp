#include "windows/endedcard.h"

#include "dialogs/accentbutton.h"
#include "dialogs/textlabel.h"
#include "i18n/problemtext.h"
#include "settings/appsettings.h"
#include "windows/quietbutton.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace yak {

using namespace Qt::StringLiterals;

EndedCard::EndedCard(const AppSettings &settings, QWidget *parent)
    : QWidget(parent),
      m_settings(settings),
      m_heading(new TextLabel(settings, {TextLabel::Tone::Plain, TextSize::Title, TextLabel::Weight::Strong}, this)),
      m_text(new TextLabel(settings, {}, this)),
      m_lost(new TextLabel(settings, {TextLabel::Tone::Warn}, this)),
      m_leave(new AccentButton(settings, this)),
      m_enter(new QuietButton(settings, QuietButton::Tone::Edged, this))
{
    const Theme &theme = settings.theme();
    auto *column = new QVBoxLayout(this);
    const int margin = theme.space(Space::Vast);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(theme.space(Space::Large));
    for (QWidget *part : {m_heading, m_text, m_lost})
        column->addWidget(part);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme.space(Space::Small));
    row->addWidget(m_leave);
    row->addWidget(m_enter);
    row->addStretch(1);
    column->addLayout(row);
    setFixedWidth(theme.scaled(440));
    m_heading->setObjectName(u"heading"_s);
    m_text->setObjectName(u"text"_s);
    m_enter->setObjectName(u"enter"_s);
    connect(m_leave, &QPushButton::clicked, this, &EndedCard::leaveRequested);
    connect(m_enter, &QuietButton::clicked, this, &EndedCard::enterRequested);
    retranslate();
}

void EndedCard::setReason(ErrorCode reason, int unsaved, Seen seen)
{
    m_reason = reason;
    m_unsaved = unsaved;
    m_seen = seen;
    retranslate();
}

void EndedCard::focusFirst()
{
    m_leave->setFocus(Qt::OtherFocusReason);
}

void EndedCard::retranslate()
{
    QString heading = tr("This room cannot be opened");
    QString text = refusalText(m_reason);
    QString enter = tr("Try again");
    switch (m_reason) {
    case ErrorCode::NotFound:
        heading = tr("This room is not here any more");
        text = m_seen == Seen::Before
                   ? tr("It was deleted, with everything in it.")
                   : tr("It was deleted, or the link was never right. Ask whoever sent it for a new one.");
        break;
    case ErrorCode::Forbidden:
        heading = tr("You were removed from this room");
        text = tr("An organizer took your name and answer out. If that was a mistake, ask them, or come in anew.");
        enter = tr("Come in anew");
        break;
    case ErrorCode::NameLapsed:
        heading = tr("Your name passed to somebody else");
        text = tr("It had never been used to answer, and somebody asked for it. You can come in under another name.");
        enter = tr("Take another name");
        break;
    case ErrorCode::NotEntered:
        heading = tr("You have left this room");
        text = tr("Your name and answer are gone from it. With the link you can come back.");
        enter = tr("Come in anew");
        break;
    default:
        break;
    }
    m_heading->setWords(heading);
    m_text->setWords(text);
    m_lost->setWords(tr("%n change(s) of yours did not reach the server.", nullptr, m_unsaved));
    m_lost->setVisible(m_unsaved > 0);
    m_leave->setText(tr("Back to your rooms"));
    m_enter->setWords(enter);
    m_enter->setVisible(m_reason != ErrorCode::NotFound || m_seen == Seen::Never);
}

void EndedCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void EndedCard::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_settings.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.colors().line, 1));
    painter.setBrush(theme.colors().panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 2 * theme.radius(), 2 * theme.radius());
}

} // namespace yak
