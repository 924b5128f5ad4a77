#include "windows/firstminute.h"

#include "dialogs/accentbutton.h"
#include "dialogs/textlabel.h"
#include "settings/appsettings.h"

#include <QEvent>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidest = 460;

}

FirstMinute::FirstMinute(const AppSettings &settings, QWidget *parent)
    : QWidget(parent),
      m_settings(settings),
      m_heading(new TextLabel(settings, {TextLabel::Tone::Plain, TextSize::Title, TextLabel::Weight::Strong}, this)),
      m_ownTitle(new TextLabel(settings, {TextLabel::Tone::Plain, TextSize::Large, TextLabel::Weight::Strong}, this)),
      m_ownText(new TextLabel(settings, {TextLabel::Tone::Muted}, this)),
      m_own(new AccentButton(settings, this)),
      m_bar(new QProgressBar(this)),
      m_problem(new TextLabel(settings, {TextLabel::Tone::Bad, TextSize::Small}, this)),
      m_linkTitle(new TextLabel(settings, {TextLabel::Tone::Plain, TextSize::Large, TextLabel::Weight::Strong}, this)),
      m_linkText(new TextLabel(settings, {TextLabel::Tone::Muted}, this)),
      m_paste(new QPushButton(this))
{
    m_own->setObjectName(u"ownRoom"_s);
    m_paste->setAutoDefault(true); // Enter presses it where it has the keyboard
    m_paste->setMinimumWidth(settings.theme().scaled(140));
    m_paste->setObjectName(u"pasteLink"_s);
    m_problem->setObjectName(u"ownProblem"_s);
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    makeLayout();
    connect(m_own, &QPushButton::clicked, this, [this] {
        if (m_ownServer == OwnServer::Available)
            Q_EMIT ownRoomRequested();
        else
            Q_EMIT newRoomRequested();
    });
    connect(m_paste, &QPushButton::clicked, this, &FirstMinute::pasteRequested);
    connect(&settings, &AppSettings::lookChanged, this, qOverload<>(&QWidget::update));
    showIdle({});
    retranslate();
}

void FirstMinute::makeLayout()
{
    const Theme &theme = m_settings.theme();
    auto *content = new QWidget(this);
    content->setMaximumWidth(theme.scaled(kWidest));
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(Space::Small));
    column->addWidget(m_heading);
    column->addSpacing(theme.space(Space::Large));
    column->addWidget(m_ownTitle);
    column->addWidget(m_ownText);
    column->addWidget(m_own, 0, Qt::AlignLeft);
    column->addWidget(m_bar);
    column->addWidget(m_problem);
    column->addSpacing(theme.space(Space::Huge));
    column->addWidget(m_linkTitle);
    column->addWidget(m_linkText);
    column->addWidget(m_paste, 0, Qt::AlignLeft);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addStretch(2);
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(content, 1000);
    middle->addStretch(1);
    outer->addLayout(middle);
    outer->addStretch(3);
}

void FirstMinute::setOwnServer(OwnServer server)
{
    m_ownServer = server;
    retranslate();
}

void FirstMinute::focusFirst()
{
    m_own->setFocus(Qt::OtherFocusReason);
}

void FirstMinute::showStarting()
{
    m_own->setEnabled(false);
    m_bar->show();
    m_problem->hide();
}

void FirstMinute::showIdle(const Saying &problem)
{
    m_said = problem;
    m_own->setEnabled(true);
    m_bar->hide();
    m_problem->setWords(problem.words());
    m_problem->setVisible(!problem.words().isEmpty());
}

void FirstMinute::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FirstMinute::retranslate()
{
    m_problem->setWords(m_said.words());
    m_heading->setWords(tr("Two ways to begin"));
    if (m_ownServer == OwnServer::Available) {
        m_ownTitle->setWords(tr("A room of your own, on this computer"));
        m_ownText->setWords(tr("Yakjeong runs a small server here for as long as it is open. Only somebody at this "
                               "computer can reach it: right for trying things out. To invite others, open a room on a "
                               "server that they can reach, too."));
        m_own->setText(tr("Open a room here"));
    } else {
        m_ownTitle->setWords(tr("A room on a server"));
        m_ownText->setWords(tr("A room lives on a server, and everybody who can reach that server can be invited. Ask "
                               "whoever runs one for its address."));
        m_own->setText(tr("New room"));
    }
    m_linkTitle->setWords(tr("A room you were invited to"));
    m_linkText->setWords(
        tr("A link leads to one room, on the server of whoever sent it. A name is enough to take part; "
           "there is no account. Copy the link or the whole message first."));
    m_paste->setText(tr("Paste the link"));
    m_bar->setAccessibleName(tr("The server of this computer is starting"));
}

} // namespace yak
