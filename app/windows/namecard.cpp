#include "windows/namecard.h"

#include "controllers/serveraddress.h"
#include "dialogs/accentbutton.h"
#include "dialogs/formfield.h"
#include "dialogs/textlabel.h"
#include "i18n/problemtext.h"
#include "model/validation.h"
#include "settings/appsettings.h"
#include "windows/quietbutton.h"

#include <QEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPointer>
#include <QSysInfo>
#include <QVBoxLayout>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

QString deviceLabel()
{
    const QString host = QSysInfo::machineHostName();
    return host.isEmpty() ? QSysInfo::prettyProductName() : host;
}

} // namespace

NameCard::NameCard(RoomSession &session, AppSettings &settings, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_settings(settings),
      m_heading(new TextLabel(settings, {TextLabel::Tone::Plain, TextSize::Title, TextLabel::Weight::Strong}, this)),
      m_intro(new TextLabel(settings, {TextLabel::Tone::Muted}, this)),
      m_readKey(new QuietButton(settings, QuietButton::Tone::Edged, this)),
      m_name(new QLineEdit(settings.lastName(), this)),
      m_pin(new QLineEdit(this)),
      m_password(new QLineEdit(this)),
      m_invitation(new QLineEdit(this)),
      m_nameField(new FormField(settings, m_name, this)),
      m_pinField(new FormField(settings, m_pin, this)),
      m_passwordField(new FormField(settings, m_password, this)),
      m_invitationField(new FormField(settings, m_invitation, this)),
      m_problem(new TextLabel(settings, {TextLabel::Tone::Bad}, this)),
      m_join(new AccentButton(settings, this)),
      m_look(new QuietButton(settings, QuietButton::Tone::Edged, this)),
      m_cancel(new QuietButton(settings, QuietButton::Tone::Plain, this))
{
    const Theme &theme = settings.theme();
    m_name->setObjectName(u"name"_s);
    m_pin->setObjectName(u"pin"_s);
    m_password->setObjectName(u"password"_s);
    m_invitation->setObjectName(u"invitation"_s);
    m_join->setObjectName(u"join"_s);
    m_intro->setObjectName(u"intro"_s);
    m_readKey->setObjectName(u"readKey"_s);
    m_look->setObjectName(u"look"_s);
    m_problem->setObjectName(u"problem"_s);
    m_pin->setEchoMode(QLineEdit::Password);
    m_password->setEchoMode(QLineEdit::Password);

    auto *column = new QVBoxLayout(this);
    const int margin = theme.space(Space::Vast);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(theme.space(Space::Large));
    for (QWidget *part :
         {static_cast<QWidget *>(m_heading), static_cast<QWidget *>(m_intro), static_cast<QWidget *>(m_readKey),
          static_cast<QWidget *>(m_invitationField), static_cast<QWidget *>(m_passwordField),
          static_cast<QWidget *>(m_nameField), static_cast<QWidget *>(m_pinField), static_cast<QWidget *>(m_problem)})
        column->addWidget(part);
    column->setAlignment(m_readKey, Qt::AlignLeft);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme.space(Space::Small));
    row->addWidget(m_join);
    row->addWidget(m_look);
    row->addWidget(m_cancel);
    row->addStretch(1);
    column->addLayout(row);
    setFixedWidth(theme.scaled(440));
    m_passwordField->hide();
    m_invitationField->hide();
    m_problem->hide();
    setCancel(Cancel::Absent);

    for (QLineEdit *edit : {m_name, m_pin, m_password, m_invitation})
        connect(edit, &QLineEdit::returnPressed, m_join, &QPushButton::click);
    connect(m_join, &QPushButton::clicked, this, &NameCard::join);
    connect(m_look, &QuietButton::clicked, this, &NameCard::look);
    connect(m_cancel, &QuietButton::clicked, this, &NameCard::cancelled);
    connect(m_readKey, &QuietButton::clicked, this, [this] {
        m_readKey->setEnabled(false); // until it is known
        m_session.readKeyAgain();
    });
    connect(&m_session, &RoomSession::keyAccessChanged, this, &NameCard::sayWhy);
    connect(&m_session, &RoomSession::stateChanged, this, &NameCard::sayWhy);
    retranslate();
}

void NameCard::setCancel(Cancel cancel)
{
    m_cancel->setVisible(cancel == Cancel::Offered);
    m_look->setVisible(cancel == Cancel::Absent);
}

void NameCard::focusFirst()
{
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

QString NameCard::problem() const
{
    return m_problem->isHidden() ? QString() : m_problem->words();
}

RoomKeys NameCard::keys() const
{
    return {m_password->text(), m_invitation->text().trimmed()};
}

void NameCard::clearProblems()
{
    for (FormField *field : {m_nameField, m_pinField, m_passwordField, m_invitationField})
        field->setProblem({});
    m_problem->hide();
}

void NameCard::join()
{
    clearProblems();
    const QList<Problem> name = problemsOfName(m_name->text());
    const QList<Problem> pin = problemsOfPin(m_pin->text());
    if (!name.isEmpty()) {
        m_nameField->setProblem([problem = name.first()] { return problemText(problem); });
        m_name->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (!pin.isEmpty()) {
        m_pinField->setProblem([problem = pin.first()] { return problemText(problem); });
        m_pin->setFocus(Qt::OtherFocusReason);
        return;
    }
    wire::Introduction me;
    me.name = m_name->text();
    me.pin = m_pin->text();
    me.deviceLabel = deviceLabel();
    if (const Result<Zone> zone = m_settings.zone())
        me.zone = zone->id();
    m_join->setEnabled(false);
    const RoomKeys given = keys();
    m_session.join(me, given, [self = QPointer(this), typed = me.name, given](const RoomSession::Reply &reply) {
        if (!self)
            return;
        if (reply) {
            self->m_settings.setLastName(typed);
            self->keepInvitation(given.invitation);
        }
        self->take(reply, given);
    });
}

void NameCard::look()
{
    clearProblems();
    const RoomKeys given = keys();
    m_session.openAsViewer(given, [self = QPointer(this), given](const RoomSession::Reply &reply) {
        if (!self)
            return;
        if (reply)
            self->keepInvitation(given.invitation);
        self->take(reply, given);
    });
}

void NameCard::take(const RoomSession::Reply &reply, const RoomKeys &given)
{
    m_join->setEnabled(true);
    if (reply)
        return;
    const wire::Refused &refusal = reply.error();
    const Saying why([refusal] { return refusalText(refusal); });
    const auto showAt = [&why](FormField *field) {
        field->show();
        field->setProblem(why);
        field->editor()->setFocus(Qt::OtherFocusReason);
        if (auto *line = qobject_cast<QLineEdit *>(field->editor()))
            line->selectAll(); // what comes next is typed in its place
    };
    switch (refusal.code) {
    case ErrorCode::NameTaken:
        showAt(m_nameField);
        return;
    case ErrorCode::PinNeeded:
    case ErrorCode::WrongPin:
        showAt(m_pinField);
        return;
    case ErrorCode::PasswordNeeded:
    case ErrorCode::WrongPassword:
        showAt(m_passwordField);
        return;
    case ErrorCode::InvitationNeeded:
    case ErrorCode::WrongInvitation:
        // One that could not be read was not sent, and is not wrong.
        if (m_invitations && !given.invitation.isEmpty())
            m_invitations->keepInvitation(ServerAddress::of(m_session.link()).text(), {});
        showAt(m_invitationField);
        return;
    default:
        break;
    }
    if (refusal.field == "name"_L1) {
        showAt(m_nameField);
        return;
    }
    m_problem->setWords(why);
    m_problem->show();
}

void NameCard::keepInvitation(const QString &code)
{
    if (m_invitations && !code.isEmpty())
        m_invitations->keepInvitation(ServerAddress::of(m_session.link()).text(), code);
}

void NameCard::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_invitations || !m_invitation->text().isEmpty())
        return;
    m_invitations->findInvitation(ServerAddress::of(m_session.link()).text(),
                                  [self = QPointer(this)](const QString &code) {
                                      if (self && self->m_invitation->text().isEmpty())
                                          self->m_invitation->setText(code);
                                  });
}

void NameCard::retranslate()
{
    m_heading->setWords(tr("Who are you?"));
    m_readKey->setWords(tr("Try &again"));
    sayWhy();
    m_nameField->setLabel(tr("Your &name"));
    m_pinField->setLabel(tr("&PIN, if you wish"));
    m_pinField->setHint(tr("With it you can come back under this name from another device."));
    m_passwordField->setLabel(tr("The &room's password"));
    m_invitationField->setLabel(tr("&Invitation code"));
    m_join->setText(tr("&Take part"));
    m_look->setWords(tr("Just &look"));
    m_cancel->setWords(tr("Cancel"));
}

QString NameCard::whyAsked() const
{
    switch (m_session.keyAccess()) {
    case KeyAccess::Locked:
        return tr("The key to this room is in this computer's key store, and that is locked. Unlock it and try again; "
                  "nothing is lost. Or sign in with your name and PIN.");
    case KeyAccess::Denied:
        return tr("This computer's key store did not let Yakjeong read the key to this room. Allow it there and try "
                  "again; nothing is lost. Or sign in with your name and PIN.");
    case KeyAccess::Silent:
        return tr("The key to this room is in this computer's key store, and that does not answer. Start it and try "
                  "again; nothing is lost. Or sign in with your name and PIN.");
    case KeyAccess::Missing:
        return tr("This computer's key store does not have the key to this room any more. Sign in with your name and "
                  "PIN.");
    case KeyAccess::Given:
        break;
    }
    const bool isSignedOut =
        m_session.state() == RoomSession::State::NeedsName && m_session.endReason() == ErrorCode::BadToken;
    return isSignedOut ? tr("This device was signed out of the room, so its key opens it no more. Sign in with your "
                            "name and PIN.")
                       : tr("A name is enough to take part. Others will see it.");
}

void NameCard::sayWhy()
{
    const KeyAccess access = m_session.keyAccess();
    m_intro->setWords(whyAsked());
    m_readKey->setVisible(access != KeyAccess::Given && access != KeyAccess::Missing);
    m_readKey->setEnabled(true);
}

void NameCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void NameCard::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_settings.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.colors().line, 1));
    painter.setBrush(theme.colors().panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 2 * theme.radius(), 2 * theme.radius());
}

} // namespace yak
