#include "controllers/roomactions.h"

#include <QPointer>

namespace yak {

RoomActions::RoomActions(RoomSession &session, QObject *parent)
    : QObject(parent), m_session(session), m_undo(*this, *this)
{
    connect(&session, &RoomSession::strokeSubmitted, this, [this](qint64 operation) {
        if (m_numbers)
            m_numbers->append(operation);
    });
    connect(&session, &RoomSession::strokeRefused, this, [this](const wire::Refused &refusal) {
        if (refusal.operation)
            m_undo.forget(*refusal.operation);
        Q_EMIT refused(refusal);
    });
    connect(&session, &RoomSession::strokeDone, this, [this](qint64 operation, std::optional<qint64> revision) {
        if (!m_undo.confirm(operation, revision))
            Q_EMIT nothingToUndo();
    });
    connect(&session.model(), &RoomModel::slotsMoved, &m_undo, &UndoStack::move);
}

SubmittedStroke RoomActions::submit(const Stroke &stroke)
{
    SubmittedStroke submitted;
    m_numbers = &submitted.operations;
    submitted.change = m_session.submit(stroke);
    m_numbers = nullptr;
    return submitted;
}

Answer RoomActions::answer() const
{
    return m_session.model().ownAnswer();
}

void RoomActions::paint(const Stroke &stroke)
{
    if (!stroke.isEmpty() && !paintRefusal())
        m_undo.paint(stroke);
}

void RoomActions::restore(const wire::Restore &restore, const Stroke &expected)
{
    if (restoreRefusal(restore.person))
        return;
    const SubmittedStroke submitted = submit(restore, expected);
    if (restore.person == m_session.model().me()) {
        m_undo.remember(submitted);
    } else if (!submitted.operations.isEmpty()) {
        RestoreTarget &target = *this;
        m_undo.remember(std::make_unique<RestoreCommand>(target, restore.person, submitted.operations.constFirst()));
    }
}

SubmittedStroke RoomActions::submit(const wire::Restore &restore, const Stroke &expected)
{
    SubmittedStroke submitted;
    m_numbers = &submitted.operations;
    submitted.change = m_session.restore(restore, expected);
    m_numbers = nullptr;
    return submitted;
}

qint64 RoomActions::takeBack(const ParticipantId &person, qint64 revision)
{
    const StreamKind kind = m_session.model().confirmed().position.kind;
    const SubmittedStroke submitted = submit({0, person, {kind, revision}, RestoreWay::Event}, {});
    return submitted.operations.value(0);
}

void RoomActions::answerNone()
{
    paint({{SlotState::No, m_session.model().room().slotTable.ranges()}});
}

void RoomActions::undo()
{
    if (!m_undo.undo())
        Q_EMIT nothingToUndo();
}

void RoomActions::redo()
{
    if (!m_undo.redo())
        Q_EMIT nothingToUndo();
}

SettingsPatch RoomActions::differenceFrom(const SettingsPatch &expected) const
{
    const RoomSettings &present = m_session.model().room().settings;
    SettingsPatch wanted = expected;
    if (wanted.plan) // the server fills in what a plan leaves open, as it did when the step was made
        wanted.plan = completed(*std::move(wanted.plan), now(), &present.plan);
    return effectOf(wanted, present);
}

void RoomActions::change(const SettingsStep &step, std::function<void(Outcome)> done)
{
    if (differenceFrom(step.after).isEmpty()) {
        done(Outcome::Changed); // an answer of the server that was lost on its way
        return;
    }
    if (const SettingsPatch since = differenceFrom(step.before); !since.isEmpty()) {
        Q_EMIT settingsOvertaken(fieldsOf(since));
        done(Outcome::Refused);
        return;
    }
    const wire::ChangeSettings change{m_session.model().room().settingsRevision, step.after, step.keep};
    send(change, [this, step, done = std::move(done)](const RoomSession::Reply &reply) {
        if (!reply) {
            done(tellRefusedStep(step, reply.error()));
            return;
        }
        whenArrived(step.after, [this, step, done] {
            done(Outcome::Changed);
            Q_EMIT settingsSteppedBack(fieldsOf(step.after));
        });
    });
}

void RoomActions::whenArrived(const SettingsPatch &made, const std::function<void()> &act)
{
    if (differenceFrom(made).isEmpty()) {
        act();
        return;
    }
    // The event follows its acknowledgement; or what somebody else made of it meanwhile.
    auto *wait = new QObject(this);
    const RoomModel &model = m_session.model();
    const auto arrived = [&model, wait, act] {
        disconnect(&model, nullptr, wait, nullptr);
        wait->deleteLater();
        act();
    };
    connect(&model, &RoomModel::settingsChanged, wait, arrived);
    connect(&model, &RoomModel::wasReset, wait, arrived);
}

RoomActions::Outcome RoomActions::tellRefusedStep(const SettingsStep &step, const wire::Refused &refusal)
{
    if (refusal.code == ErrorCode::Stale) {
        Q_EMIT settingsOvertaken(fieldsOf(refusal.present.value_or(step.after)));
        return Outcome::Refused;
    }
    Q_EMIT refused(refusal);
    const bool mayHelpLater = refusal.code == ErrorCode::Unavailable || refusal.code == ErrorCode::Busy;
    return mayHelpLater ? Outcome::Unchanged : Outcome::Refused;
}

void RoomActions::send(const wire::ClientMessage &message, Done done)
{
    const QPointer self(this);
    m_session.request(message, [self, done = std::move(done)](const RoomSession::Reply &reply) {
        if (self)
            done(reply);
    });
}

void RoomActions::ask(const wire::ClientMessage &message)
{
    send(message, [this](const RoomSession::Reply &reply) {
        if (!reply)
            Q_EMIT refused(reply.error());
    });
}

void RoomActions::settle(SlotKey start, Done done)
{
    send(wire::Settle{start}, std::move(done));
}

void RoomActions::unsettle()
{
    ask(wire::Unsettle{});
}

void RoomActions::close()
{
    ask(wire::Close{});
}

void RoomActions::reopen()
{
    ask(wire::Reopen{});
}

void RoomActions::archive()
{
    ask(wire::Archive{});
}

void RoomActions::unarchive()
{
    ask(wire::Unarchive{});
}

void RoomActions::leave()
{
    ask(wire::Leave{});
}

void RoomActions::keepRoom()
{
    ask(wire::KeepRoom{});
}

void RoomActions::setAttendance(const ParticipantId &person, Attendance attendance)
{
    wire::SetPerson set;
    set.person = person;
    set.required = attendance == Attendance::Required;
    ask(set);
}

void RoomActions::setWeight(const ParticipantId &person, int weight, Done done)
{
    wire::SetPerson set;
    set.person = person;
    set.weight = weight;
    send(set, std::move(done));
}

void RoomActions::setDeadline(const ParticipantId &person, std::optional<Instant> deadline, Done done)
{
    wire::SetPerson set;
    set.person = person;
    set.deadline = deadline;
    send(set, std::move(done));
}

void RoomActions::setRole(const ParticipantId &person, Role role)
{
    ask(wire::SetRole{person, role});
}

void RoomActions::remove(const ParticipantId &person)
{
    ask(wire::Remove{person});
}

void RoomActions::rename(const ParticipantId &person, const QString &name, Done done)
{
    send(wire::Rename{person, name}, std::move(done));
}

void RoomActions::changeSettings(const wire::ChangeSettings &change, Done done)
{
    const SettingsStep step{inverseOf(change.patch, m_session.model().room().settings), change.patch, change.keep};
    send(change, [this, step, done = std::move(done)](const RoomSession::Reply &reply) {
        const auto *made = reply ? std::get_if<wire::Done>(&*reply) : nullptr;
        done(reply);
        if (!made || !made->revision)
            return;
        whenArrived(step.after, [this, step] {
            m_undo.remember(step);
            Q_EMIT settingsSaved();
        });
    });
}

void RoomActions::deleteRoom(const QString &typedTitle, Done done)
{
    send(wire::Delete{typedTitle}, std::move(done));
}

void RoomActions::remind(Done done)
{
    send(wire::Remind{}, [this, done = std::move(done)](const RoomSession::Reply &reply) {
        done(reply);
        if (reply)
            Q_EMIT reminded();
    });
}

void RoomActions::askWebhook(Done done)
{
    send(wire::AskWebhook{}, std::move(done));
}

void RoomActions::setWebhook(const wire::SetWebhook &webhook, Done done)
{
    send(webhook, std::move(done));
}

void RoomActions::askDevices(Done done)
{
    send(wire::AskDevices{}, std::move(done));
}

void RoomActions::revokeDevice(const DeviceId &device, Done done)
{
    send(wire::RevokeDevice{device}, std::move(done));
}

void RoomActions::fetchHistory(const wire::History &request, std::function<void(std::optional<wire::HistoryPage>)> done)
{
    send(request, [done = std::move(done)](const RoomSession::Reply &reply) {
        const auto *page = reply ? std::get_if<wire::HistoryPage>(&*reply) : nullptr;
        done(page ? std::optional(*page) : std::nullopt);
    });
}

bool RoomActions::mayNow(Action action) const
{
    return may(m_session.model().role(), action);
}

std::optional<ErrorCode> RoomActions::restoreRefusal(const ParticipantId &person) const
{
    const RoomModel &model = m_session.model();
    const Person *target = model.room().person(person);
    const bool isMe = person == model.me();
    if (!target)
        return ErrorCode::NotFound;
    if (!mayNow(isMe ? Action::Paint : Action::RestoreOthers) || (!isMe && !mayTouch(model.role(), target->role)))
        return ErrorCode::Forbidden;
    return yak::paintRefusal(model.room().flags, model.room().settings, *target, m_session.serverNow());
}

std::optional<ErrorCode> RoomActions::paintRefusal() const
{
    const RoomModel &model = m_session.model();
    const Person *self = model.room().person(model.me());
    if (!self)
        return ErrorCode::Forbidden;
    return yak::paintRefusal(model.room().flags, model.room().settings, *self, m_session.serverNow());
}

} // namespace yak
