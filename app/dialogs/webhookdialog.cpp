#include "dialogs/webhookdialog.h"

#include "controllers/roomview.h"
#include "dialogs/accentbutton.h"
#include "dialogs/copybutton.h"
#include "dialogs/formfield.h"
#include "dialogs/formscroll.h"
#include "dialogs/textlabel.h"
#include "settings/appsettings.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QScreen>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr int kAgainMilliseconds = 1'500;
constexpr int kLongestMilliseconds = 15'000;
constexpr int kWidth = 520;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(yak::WebhookDialog)

public:
    static QString shape(wire::WebhookShape shape);
    static QString outcome(int status);
};

QString Words::shape(wire::WebhookShape shape)
{
    switch (shape) {
    case wire::WebhookShape::Json:
        return tr("JSON, signed");
    case wire::WebhookShape::Slack:
        return u"Slack"_s;
    case wire::WebhookShape::Discord:
        return u"Discord"_s;
    }
    Q_UNREACHABLE();
}

/// What an HTTP status means for whoever set the address.
QString Words::outcome(int status)
{
    if (status == 0)
        return tr("The last try had no answer");
    if (status >= 200 && status < 300)
        return tr("The last post has arrived");
    if (status >= 300 && status < 400)
        return tr("The address leads elsewhere (%1), and that is not followed").arg(status);
    if (status == 404 || status == 410)
        return tr("There is nothing at this address (%1)").arg(status);
    if (status == 401 || status == 403)
        return tr("The address refuses posts (%1)").arg(status);
    return tr("The last try was turned down (%1)").arg(status);
}

bool hasArrived(int status)
{
    return status >= 200 && status < 300;
}

} // namespace

WebhookDialog::WebhookDialog(const Sources &sources, QWidget *parent)
    : FormDialog(sources.settings, parent),
      m_from(sources),
      m_url(new QLineEdit(this)),
      m_shape(new QComboBox(this)),
      m_secret(new QLineEdit(this)),
      m_result(new TextLabel(sources.settings, {}, this))
{
    TextLabel *intro =
        addText([] { return tr("The server posts what happens in this room to a chat or a program of yours."); });
    m_url->setObjectName(u"url"_s);
    m_url->setPlaceholderText(u"https://…"_s);
    m_url->setMaxLength(static_cast<int>(wire::kUrlBytes));
    m_urlField = addField(u"url"_s, m_url);
    for (const auto shape : {wire::WebhookShape::Json, wire::WebhookShape::Slack, wire::WebhookShape::Discord})
        m_shape->addItem({}, static_cast<int>(shape));
    m_shape->setObjectName(u"shape"_s);
    m_shapeField = addField(u"shape"_s, m_shape);
    auto *secretRow = new QWidget(this);
    auto *row = new QHBoxLayout(secretRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_secret, 1);
    auto *copy = new CopyButton(
        sources.settings, [] { return tr("Copy"); }, [this] { return m_secret->text(); }, secretRow);
    copy->setObjectName(u"copySecret"_s);
    row->addWidget(copy);
    m_secret->setReadOnly(true);
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setObjectName(u"secret"_s);
    m_secretField = addField(u"secret"_s, secretRow);
    m_result->setObjectName(u"result"_s);
    auto *sheet = new QWidget;
    auto *lines = new QVBoxLayout(sheet);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(body()->spacing());
    for (QWidget *line : std::initializer_list<QWidget *>{intro, m_urlField, m_shapeField, m_secretField, m_result})
        lines->addWidget(line);
    lines->addStretch(1);
    body()->addWidget(new FormScroll(sheet, this), 1);
    setMinimumWidth(std::min(sources.settings.theme().scaled(kWidth), screen()->availableSize().width() * 9 / 10));
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &WebhookDialog::ask);
    connect(m_url, &QLineEdit::textChanged, this, &WebhookDialog::showAccept);
    connect(m_shape, &QComboBox::currentIndexChanged, this, &WebhookDialog::showAccept);
    WebhookDialog::retranslate();
    ask();
}

QString WebhookDialog::result() const
{
    return m_result->isHidden() ? QString() : m_result->words();
}

wire::SetWebhook WebhookDialog::typed() const
{
    return {m_url->text().trimmed(), static_cast<wire::WebhookShape>(m_shape->currentData().toInt())};
}

RoomSession::ReplyHandler WebhookDialog::hearer(Taken as)
{
    return [self = QPointer(this), as](const RoomSession::Reply &reply) {
        if (self)
            self->hear(reply, as);
    };
}

void WebhookDialog::ask()
{
    m_from.ask(hearer(Taken::Asked));
}

void WebhookDialog::hear(const RoomSession::Reply &reply, Taken as)
{
    const auto *state = reply ? std::get_if<wire::WebhookState>(&*reply) : nullptr;
    if (state) {
        m_state = *state;
        showState(as);
    } else if (as == Taken::Saved || !m_state) {
        wire::Refused refusal;
        refusal.code = ErrorCode::BadMessage;
        take(tl::unexpected<wire::Refused>(reply ? refusal : reply.error()));
        showAccept();
    }
}

void WebhookDialog::showState(Taken as)
{
    // What is being typed is not taken away by what the server says meanwhile.
    const bool isFirst = !m_url->isEnabled();
    if (isFirst || as == Taken::Saved) {
        m_url->setText(m_state->url);
        m_shape->setCurrentIndex(m_shape->findData(static_cast<int>(m_state->shape)));
    }
    m_secret->setText(m_state->secret);
    if (m_state->waiting > 0) {
        const bool isNew = isFirst || as == Taken::Saved;
        m_again.start(isNew ? kAgainMilliseconds : std::min(2 * m_again.interval(), kLongestMilliseconds));
    }
    retranslate();
    if (isFirst)
        m_url->setFocus(Qt::OtherFocusReason);
}

void WebhookDialog::showAccept()
{
    const wire::SetWebhook now = typed();
    const bool isSame = m_state && now.url == m_state->url && (now.url.isEmpty() || now.shape == m_state->shape);
    const bool stops = m_state && now.url.isEmpty() && !m_state->url.isEmpty();
    setAccept(stops ? tr("Stop posting") : tr("Save and try"));
    acceptButton()->setEnabled(m_state && !isSame);
}

void WebhookDialog::showResult()
{
    if (!m_state) {
        m_result->setTone(TextLabel::Tone::Muted);
        m_result->setWords(tr("Loading…"));
        m_result->show();
        return;
    }
    QStringList parts;
    TextLabel::Tone tone = TextLabel::Tone::Muted;
    if (m_state->lastStatus) {
        parts.append(Words::outcome(*m_state->lastStatus));
        tone = hasArrived(*m_state->lastStatus) ? TextLabel::Tone::Good : TextLabel::Tone::Bad;
    }
    if (m_state->lastStatus && m_state->lastAt)
        parts.append(timeAgoText(m_from.clock.now().milliseconds - m_state->lastAt->milliseconds));
    if (m_state->waiting > 0)
        parts.append(tr("%n post(s) waiting", nullptr, static_cast<int>(m_state->waiting)));
    m_result->setTone(tone);
    m_result->setWords(parts.join(u" · "_s));
    m_result->setVisible(!m_state->url.isEmpty() && !parts.isEmpty());
}

void WebhookDialog::retranslate()
{
    FormDialog::retranslate();
    setWindowTitle(tr("Webhook"));
    closeButton()->setText(tr("Close"));
    m_urlField->setLabel(tr("Address"));
    const QStringList hosts = m_state ? m_state->hosts : QStringList();
    //: %1 are names of computers
    m_urlField->setHint(hosts.isEmpty() ? QString() : tr("This server posts to: %1").arg(hosts.join(u", "_s)));
    m_shapeField->setLabel(tr("Written for"));
    for (int i = 0; i < m_shape->count(); ++i)
        m_shape->setItemText(i, Words::shape(static_cast<wire::WebhookShape>(m_shape->itemData(i).toInt())));
    m_secretField->setLabel(tr("Key of the signatures"));
    m_secretField->setHint(
        tr("A program checks with it that a post comes from here. Another address gets another key."));
    m_secretField->setVisible(m_state && !m_state->secret.isEmpty() && m_state->shape == wire::WebhookShape::Json);
    m_url->setEnabled(m_state.has_value());
    m_shape->setEnabled(m_state.has_value());
    showResult();
    showAccept();
}

bool WebhookDialog::send()
{
    const wire::SetWebhook wanted = typed();
    const QUrl url(wanted.url, QUrl::StrictMode);
    const bool isWrong = !url.isValid() || url.scheme() != "https"_L1 || url.host().isEmpty();
    if (!wanted.url.isEmpty() && isWrong) {
        m_urlField->setProblem([] { return tr("A whole address is needed that begins with https://."); });
        m_urlField->focusEditor();
        return false;
    }
    m_from.set(wanted, hearer(Taken::Saved));
    return true;
}

bool WebhookDialog::showRefusal(const wire::Refused &refusal)
{
    if (refusal.code != ErrorCode::BadValue)
        return false;
    m_urlField->setProblem([] { return tr("This server does not post to that address."); });
    m_urlField->focusEditor();
    return true;
}

} // namespace yak
