#pragma once

#include "core/clock.h"
#include "core/zone.h"
#include "dialogs/newroomdraft.h"

#include <QHash>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;
class QToolButton;

namespace yak {

class AppSettings;
class AtDeadlineEdit;
class DeadlineEdit;
class FormField;
class LengthEdit;
class ReminderEdit;
class TextLabel;
class ZonePicker;

/// What most rooms leave as it is: how long the meeting takes, zone, deadline, who may come and see, passwords. Folded
/// away under a button that says what it holds.
class NewRoomMore final : public QWidget
{
    Q_OBJECT

public:
    NewRoomMore(const AppSettings &settings, const Clock &clock, QWidget *parent = nullptr);

    /// Puts the fields into the draft.
    void fill(NewRoomDraft &draft) const;
    void showDraft(const NewRoomDraft &draft);
    /// What the room is made of, for what is offered and hinted.
    void setPlan(const Plan &plan);

    /// The fields by their names on the wire, and "server".
    [[nodiscard]] const QHash<QString, FormField *> &fields() const { return m_fields; }
    [[nodiscard]] bool isOpen() const;
    void setOpen(bool open);
    [[nodiscard]] std::optional<Zone> zone() const;
    /// Whether there is a deadline by now, and with it what happens before and at it.
    [[nodiscard]] bool hasDeadline() const;

Q_SIGNALS:
    /// A field was changed by the user.
    void edited(const QString &field);

protected:
    void changeEvent(QEvent *event) override;

private:
    FormField *add(const QString &name, QWidget *editor);
    void connectFields();
    void showSummary();
    void showDurationHint();
    void followDeadline();
    void showDeadlineHints();
    void suggestDeadline(QDate first);
    void retranslate();

    const AppSettings &m_settings;
    const Clock &m_clock;
    QHash<QString, FormField *> m_fields;
    RoomKind m_kind = RoomKind::Time;
    ZoneUse m_zoneUse = ZoneUse::Viewers;
    qint64 m_slotUnits = 30;
    QToolButton *m_fold;
    TextLabel *m_summary;
    QWidget *m_body;
    LengthEdit *m_duration;
    ZonePicker *m_zone;
    DeadlineEdit *m_deadline;
    AtDeadlineEdit *m_atDeadline;
    ReminderEdit *m_reminder;
    enum class Reminder { Suggested, Chosen } m_reminderIs = Reminder::Chosen;
    AtDeadline m_givenAtDeadline = AtDeadline::Close; // stay as they are while there is no deadline
    std::optional<int> m_givenReminder;
    QSpinBox *m_cap;
    QComboBox *m_visibility;
    QCheckBox *m_viewers;
    QPlainTextEdit *m_description;
    QLineEdit *m_pin;
    QLineEdit *m_password;
    QLineEdit *m_server;
    QLineEdit *m_invitation;
};

} // namespace yak
