#pragma once

#include "cache/invitationbook.h"
#include "session/roomsession.h"

#include <QHash>
#include <QWidget>

class QLineEdit;

namespace yak {

class AccentButton;
class AppSettings;
class FormField;
class QuietButton;
class TextLabel;

/// Asks who one is, in place of the room: a name, a PIN if one wishes, the room's password where it has one, an
/// invitation code where the server wants one. What is wrong stands beside its field.
class NameCard final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive this.
    NameCard(RoomSession &session, AppSettings &settings, QWidget *parent = nullptr);

    /// Where invitation codes are kept; must outlive this.
    void setInvitations(InvitationBook &book) { m_invitations = &book; }

    /// Whether somebody who looks already can go back to looking.
    enum class Cancel { Absent, Offered };
    void setCancel(Cancel cancel);
    void focusFirst();
    /// What the server refused that belongs to no field.
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void cancelled();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void join();
    void look();
    void take(const RoomSession::Reply &reply, const RoomKeys &given);
    void keepInvitation(const QString &code);
    [[nodiscard]] RoomKeys keys() const;
    void clearProblems();
    void retranslate();
    /// Why one is asked, and what else can be done about it.
    void sayWhy();
    [[nodiscard]] QString whyAsked() const;

    RoomSession &m_session;
    AppSettings &m_settings;
    InvitationBook *m_invitations = nullptr;
    TextLabel *m_heading;
    TextLabel *m_intro;
    QuietButton *m_readKey;
    QLineEdit *m_name;
    QLineEdit *m_pin;
    QLineEdit *m_password;
    QLineEdit *m_invitation;
    FormField *m_nameField;
    FormField *m_pinField;
    FormField *m_passwordField;
    FormField *m_invitationField;
    TextLabel *m_problem;
    AccentButton *m_join;
    QuietButton *m_look;
    QuietButton *m_cancel;
};

} // namespace yak
