#include "windows/lobbyjoin.h"

#include "controllers/jointarget.h"
#include "dialogs/formfield.h"
#include "dialogs/textlabel.h"
#include "settings/appsettings.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr int kProgressDelayMs = 1'000;

}

LobbyJoin::LobbyJoin(const AppSettings &settings, QWidget *parent)
    : QWidget(parent),
      m_text(new QLineEdit(this)),
      m_textField(new FormField(settings, m_text, this)),
      m_server(new QLineEdit(this)),
      m_serverField(new FormField(settings, m_server, this)),
      m_join(new QPushButton(this)),
      m_progress(new QWidget(this)),
      m_bar(new QProgressBar(m_progress)),
      m_progressText(new TextLabel(settings, {TextLabel::Tone::Muted, TextSize::Small}, m_progress)),
      m_cancel(new QPushButton(m_progress))
{
    const Theme &theme = settings.theme();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(Space::Small));
    column->addWidget(m_textField);
    column->addWidget(m_serverField);
    column->addWidget(m_join);
    column->addWidget(m_progress);
    auto *progress = new QVBoxLayout(m_progress);
    progress->setContentsMargins(0, 0, 0, 0);
    progress->setSpacing(theme.space(Space::Hair));
    auto *line = new QHBoxLayout;
    line->addWidget(m_bar, 1);
    line->addWidget(m_cancel);
    progress->addWidget(m_progressText);
    progress->addLayout(line);
    m_text->setObjectName(u"joinText"_s);
    m_server->setObjectName(u"joinServer"_s);
    m_join->setObjectName(u"join"_s);
    m_cancel->setObjectName(u"cancelJoin"_s);
    m_join->setAutoDefault(true); // Enter presses them where they have the keyboard
    m_cancel->setAutoDefault(true);
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    m_progressDelay.setSingleShot(true);
    m_progressDelay.setInterval(kProgressDelayMs);
    connect(m_text, &QLineEdit::textChanged, this, &LobbyJoin::edited);
    connect(m_text, &QLineEdit::returnPressed, this, &LobbyJoin::submit);
    connect(m_server, &QLineEdit::textEdited, this, [this] { m_serverField->setProblem({}); });
    connect(m_server, &QLineEdit::returnPressed, this, &LobbyJoin::submit);
    connect(m_join, &QPushButton::clicked, this, &LobbyJoin::submit);
    connect(m_cancel, &QPushButton::clicked, this, &LobbyJoin::cancelRequested);
    connect(&m_progressDelay, &QTimer::timeout, m_progress, &QWidget::show);
    showIdle({});
    edited();
    retranslate();
}

void LobbyJoin::setServer(const QString &server)
{
    m_server->setText(server);
}

void LobbyJoin::setText(const QString &text)
{
    m_text->setText(text);
}

void LobbyJoin::paste()
{
    const QString text = QGuiApplication::clipboard()->text();
    const JoinTarget::Kind kind = JoinTarget::read(text).kind;
    if (kind == JoinTarget::Kind::Empty || kind == JoinTarget::Kind::Nothing) {
        m_text->setFocus(Qt::OtherFocusReason);
        m_textField->setProblem(
            [] { return tr("There is no link in the clipboard. Copy the message with the link, then paste."); });
        return;
    }
    m_text->setText(text);
    m_join->setFocus(Qt::OtherFocusReason);
    if (kind == JoinTarget::Kind::Damaged || kind == JoinTarget::Kind::Exposed)
        submit(); // says what is wrong with it
}

void LobbyJoin::showEntering(const RoomLink &link)
{
    m_isBusy = true;
    m_isSilent = false;
    m_host = ServerAddress::of(link).text();
    m_textField->setProblem({});
    m_join->setEnabled(false);
    m_progressDelay.start();
    retranslate();
}

void LobbyJoin::showSilence(const RoomLink &link, const Saying &why)
{
    m_isSilent = true;
    m_whySilent = why;
    m_host = ServerAddress::of(link).text();
    retranslate();
}

void LobbyJoin::showIdle(const Saying &problem)
{
    m_isBusy = false;
    m_progressDelay.stop();
    m_progress->hide();
    m_join->setEnabled(true);
    m_textField->setProblem(problem);
}

void LobbyJoin::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void LobbyJoin::edited()
{
    m_textField->setProblem({});
    m_serverField->setProblem({});
    // Only a code alone needs to be told its server.
    m_serverField->setVisible(JoinTarget::read(m_text->text()).kind == JoinTarget::Kind::Code);
    retranslate();
}

void LobbyJoin::submit()
{
    if (m_isBusy)
        return;
    const JoinTarget target = JoinTarget::read(m_text->text());
    switch (target.kind) {
    case JoinTarget::Kind::Empty:
        m_textField->setProblem([] { return tr("Paste a link or a message, or type a code."); });
        return;
    case JoinTarget::Kind::Link:
        Q_EMIT joinRequested(*target.link);
        return;
    case JoinTarget::Kind::Code:
        break;
    case JoinTarget::Kind::Damaged:
        m_textField->setProblem([] { return tr("This link is not whole. Copy it again from start to end."); });
        return;
    case JoinTarget::Kind::Exposed:
        m_textField->setProblem(
            [] { return tr("This link goes unencrypted over the internet, so it is not opened."); });
        return;
    case JoinTarget::Kind::Nothing:
        m_textField->setProblem([] {
            return tr("There is no room in this. A link begins with %1, a code has 26 letters and digits.")
                .arg("yakjeong://"_L1);
        });
        return;
    }
    const auto server = ServerAddress::parse(m_server->text());
    if (!server) {
        m_serverField->setProblem(
            [] { return tr("On which server is it? For example %1.").arg("yakjeong.example.org"_L1); });
        m_server->setFocus(Qt::OtherFocusReason);
        return;
    }
    Q_EMIT joinRequested(server->linkTo(target.code));
}

void LobbyJoin::retranslate()
{
    m_textField->setLabel(tr("Join a room"));
    m_text->setPlaceholderText(tr("Link, code or the whole message"));
    const JoinTarget target = JoinTarget::read(m_text->text());
    const QString host = target.link ? ServerAddress::of(*target.link).shown() : QString();
    //: A link was recognized in what was pasted; %1 is its server.
    m_textField->setHint(host.isEmpty() ? QString() : tr("A room on %1").arg(host));
    m_serverField->setLabel(tr("Server of the room"));
    m_join->setText(tr("Join"));
    m_cancel->setText(tr("Cancel"));
    m_bar->setAccessibleName(tr("Entering the room"));
    const QString why = m_whySilent.words();
    const QString silence = why.isEmpty() ? tr("%1 does not answer. Still trying…").arg(m_host) : why;
    m_progressText->setWords(m_isSilent ? silence : tr("Entering the room on %1…").arg(m_host));
}

} // namespace yak
