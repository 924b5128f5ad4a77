#pragma once

#include "commands/restorecommand.h"
#include "commands/undostack.h"
#include "model/policy.h"
#include "session/roomsession.h"

#include <QObject>

namespace yak {

/// All that a person can do in a room. What the server refuses comes back as a signal in one place, so that every view
/// tells it alike. GUI thread.
class RoomActions final : public QObject, private StrokeTarget, private SettingsTarget, private RestoreTarget
{
    Q_OBJECT

public:
    using Done = std::function<void(const RoomSession::Reply &)>;

    /// The session must outlive this.
    explicit RoomActions(RoomSession &session, QObject *parent = nullptr);

    [[nodiscard]] UndoStack &undoStack() { return m_undo; }

    /// Paints the own answer; shown at once, undoable.
    void paint(const Stroke &stroke);
    /// Puts an answer back to what history says of it, the own or, as an organizer, another's; undoable. `expected` is
    /// what that will do to the own answer; it shows at once.
    void restore(const wire::Restore &restore, const Stroke &expected);
    /// Answers that none of the slots work.
    void answerNone();
    /// Takes back the last stroke, restore or change of settings.
    void undo();
    void redo();

    void unsettle();
    void close();
    void reopen();
    void archive();
    void unarchive();
    void leave();
    /// Calls off that the server deletes the room.
    void keepRoom();
    /// Whether times without this person stand apart.
    enum class Attendance { Optional, Required };
    void setAttendance(const ParticipantId &person, Attendance attendance);
    void setRole(const ParticipantId &person, Role role);
    void remove(const ParticipantId &person);

    /// For forms that show a refusal beside a field: the reply comes to `done`, and only there.
    void settle(SlotKey start, Done done);
    void setWeight(const ParticipantId &person, int weight, Done done);
    /// Their own deadline; none: the room's counts again.
    void setDeadline(const ParticipantId &person, std::optional<Instant> deadline, Done done);
    void rename(const ParticipantId &person, const QString &name, Done done);
    /// Undoable once it is made.
    void changeSettings(const wire::ChangeSettings &change, Done done);
    void deleteRoom(const QString &typedTitle, Done done);
    /// Asks those who have not answered to do so.
    void remind(Done done);
    /// Both are answered by a `WebhookState`.
    void askWebhook(Done done);
    void setWebhook(const wire::SetWebhook &webhook, Done done);
    /// Answered by a `DeviceList`.
    void askDevices(Done done);
    void revokeDevice(const DeviceId &device, Done done);
    /// The asking one.
    [[nodiscard]] DeviceId device() const { return m_session.device(); }
    void fetchHistory(const wire::History &request, std::function<void(std::optional<wire::HistoryPage>)> done);

    /// The server's time.
    [[nodiscard]] Instant now() const { return m_session.serverNow(); }
    /// Whether this person may ask for it, as far as roles decide.
    [[nodiscard]] bool mayNow(Action action) const;
    /// Why the own answer cannot be painted now; empty where it can.
    [[nodiscard]] std::optional<ErrorCode> paintRefusal() const;
    /// Why this person's answer cannot be put back now by the own person; empty where it can.
    [[nodiscard]] std::optional<ErrorCode> restoreRefusal(const ParticipantId &person) const;

Q_SIGNALS:
    /// A request was refused, or a stroke, which is taken back.
    void refused(const yak::wire::Refused &refusal);
    /// There was nothing left to undo or redo: it was painted over.
    void nothingToUndo();
    /// Those who have not answered have been reminded.
    void reminded();
    /// The person's settings were saved and can be undone.
    void settingsSaved();
    /// A change of these settings, by their names on the wire, was undone or redone.
    void settingsSteppedBack(const QStringList &fields);
    /// It was not, for somebody else has changed these since.
    void settingsOvertaken(const QStringList &fields);

private:
    SubmittedStroke submit(const Stroke &stroke) override;
    [[nodiscard]] Answer answer() const override;
    [[nodiscard]] bool mayPaint() const override { return !paintRefusal(); }
    qint64 takeBack(const ParticipantId &person, qint64 revision) override;
    [[nodiscard]] bool mayRestore(const ParticipantId &person) const override { return !restoreRefusal(person); }
    SubmittedStroke submit(const wire::Restore &restore, const Stroke &expected);
    void change(const SettingsStep &step, std::function<void(Outcome)> done) override;
    void whenArrived(const SettingsPatch &made, const std::function<void()> &act);
    [[nodiscard]] SettingsPatch differenceFrom(const SettingsPatch &expected) const;
    [[nodiscard]] Outcome tellRefusedStep(const SettingsStep &step, const wire::Refused &refusal);
    void ask(const wire::ClientMessage &message);
    void send(const wire::ClientMessage &message, Done done);

    RoomSession &m_session;
    UndoStack m_undo;
    QList<qint64> *m_numbers = nullptr; // of the stroke being submitted
};

} // namespace yak
