#include "dialogs/roomdialogs.h"

#include "controllers/roomactions.h"
#include "controllers/roomcounts.h"
#include "controllers/roomreminder.h"
#include "controllers/roomview.h"
#include "dialogs/deleteroomdialog.h"
#include "dialogs/devicesdialog.h"
#include "dialogs/messagebox.h"
#include "dialogs/persondialogs.h"
#include "dialogs/reminddialog.h"
#include "dialogs/renamedialog.h"
#include "dialogs/roomsettingsdialog.h"
#include "dialogs/rotationdialog.h"
#include "dialogs/sessionsdialog.h"
#include "dialogs/settledialog.h"
#include "dialogs/shortcutsdialog.h"
#include "dialogs/webhookdialog.h"
#include "dialogs/zonepopup.h"

#include <QDialog>

namespace yak {

namespace {
constexpr qsizetype kNames = 20;
} // namespace

RoomDialogs::RoomDialogs(const Sources &sources, QWidget *window) : QObject(window), m_from(sources), m_window(window)
{
}

void RoomDialogs::open(QDialog *dialog)
{
    if (m_present)
        m_present->close();
    m_present = dialog;
    dialog->open();
}

void RoomDialogs::settle(Range window)
{
    RoomActions &actions = m_from.actions;
    const SettleDialog::Meeting meeting{
        m_from.model.room(), window, peopleOf(m_from.counts.availability(), window.from, window.length()),
        [&actions](SlotKey start, RoomSession::ReplyHandler done) { actions.settle(start, std::move(done)); }};
    open(new SettleDialog(m_from.settings, m_from.view, meeting, m_window));
}

void RoomDialogs::rename(const ParticipantId &person)
{
    const Person *present = m_from.model.room().person(person);
    if (!present)
        return;
    RoomActions &actions = m_from.actions;
    const auto rename = [&actions, person](const QString &name, RoomSession::ReplyHandler done) {
        actions.rename(person, name, std::move(done));
    };
    open(new RenameDialog(m_from.settings, present->name, rename, m_window));
}

void RoomDialogs::setWeight(const ParticipantId &person)
{
    const Person *present = m_from.model.room().person(person);
    if (!present)
        return;
    RoomActions &actions = m_from.actions;
    const auto set = [&actions, person](int weight, RoomSession::ReplyHandler done) {
        actions.setWeight(person, weight, std::move(done));
    };
    open(new WeightDialog(m_from.settings, *present, set, m_window));
}

void RoomDialogs::giveTime(const ParticipantId &person)
{
    const Person *present = m_from.model.room().person(person);
    if (!present)
        return;
    RoomActions &actions = m_from.actions;
    const MoreTimeDialog::Clockwork clockwork{
        m_from.view.zone(), actions.now(),
        [&actions, person](std::optional<Instant> deadline, RoomSession::ReplyHandler done) {
            actions.setDeadline(person, deadline, std::move(done));
        }};
    open(new MoreTimeDialog(m_from.settings, *present, clockwork, m_window));
}

void RoomDialogs::remove(const ParticipantId &person)
{
    const Person *present = m_from.model.room().person(person);
    if (!present)
        return;
    const auto question = [name = present->name] {
        // A box is no wider than its text: a longer title would be cut off.
        return Question{tr("Remove"),
                        //: %1 is a name
                        tr("Remove %1 from the room?").arg(name),
                        tr("Their answer goes too, and the name is free again."),
                        tr("Remove"),
                        {},
                        Question::Weight::Destructive};
    };
    messagebox::ask(m_window, question, [this, person](messagebox::Answer answer) {
        if (answer == messagebox::Answer::Accepted)
            m_from.actions.remove(person);
    });
}

void RoomDialogs::leave()
{
    const auto question = [] {
        return Question{tr("Leave the room"),
                        tr("Leave this room for good?"),
                        tr("You give up your name and your answer. To look again later, just go back to your rooms."),
                        tr("Leave"),
                        {},
                        Question::Weight::Destructive};
    };
    messagebox::ask(m_window, question, [this](messagebox::Answer answer) {
        if (answer == messagebox::Answer::Accepted)
            m_from.actions.leave();
    });
}

void RoomDialogs::deleteRoom()
{
    RoomActions &actions = m_from.actions;
    const auto remove = [&actions](const QString &typed, RoomSession::ReplyHandler done) {
        actions.deleteRoom(typed, std::move(done));
    };
    open(new DeleteRoomDialog(m_from.settings, m_from.model.room().settings.title, remove, m_window));
}

void RoomDialogs::changeSettings(const QString &field)
{
    RoomActions &actions = m_from.actions;
    const RoomSettingsDialog::Sources sources{
        m_from.model, m_from.view, m_from.settings, m_from.clock,
        [&actions](const wire::ChangeSettings &change, RoomSession::ReplyHandler done) {
            actions.changeSettings(change, std::move(done));
        }};
    auto *dialog = new RoomSettingsDialog(sources, m_window);
    open(dialog);
    if (!field.isEmpty())
        dialog->goTo(field);
}

void RoomDialogs::remind()
{
    RoomActions &actions = m_from.actions;
    const RoomView &view = m_from.view;
    const QStringList waited = namesWaitedFor(m_from.model, actions.now());
    const auto who = [&view, waited] {
        //: %1 are names
        return tr("Not answered yet: %1").arg(view.names(waited, kNames));
    };
    const auto last = [this, &actions] {
        const std::optional<Instant> at = m_from.model.room().flags.remindedAt;
        if (!at)
            return QString();
        //: %1 is how long ago: "5 min ago"
        return tr("Last reminded: %1").arg(timeAgoText(actions.now().milliseconds - at->milliseconds));
    };
    const auto message = [this, waited] { return reminderMessage(m_from.model, waited, m_from.link, m_from.view); };
    const auto send = [&actions](RoomSession::ReplyHandler done) { actions.remind(std::move(done)); };
    open(new RemindDialog(m_from.settings, {who, last, message, send}, m_window));
}

void RoomDialogs::setWebhook()
{
    RoomActions &actions = m_from.actions;
    const WebhookDialog::Sources sources{
        m_from.settings, m_from.clock,
        [&actions](RoomSession::ReplyHandler done) { actions.askWebhook(std::move(done)); },
        [&actions](const wire::SetWebhook &webhook, RoomSession::ReplyHandler done) {
            actions.setWebhook(webhook, std::move(done));
        }};
    open(new WebhookDialog(sources, m_window));
}

void RoomDialogs::showDevices()
{
    RoomActions &actions = m_from.actions;
    const DevicesDialog::Sources sources{
        m_from.settings, m_from.clock, actions.device(),
        [&actions](RoomSession::ReplyHandler done) { actions.askDevices(std::move(done)); },
        [&actions](const DeviceId &device, RoomSession::ReplyHandler done) {
            actions.revokeDevice(device, std::move(done));
        }};
    open(new DevicesDialog(sources, m_window));
}

template<typename Dialog, typename... Needs>
void RoomDialogs::showBeside(Needs &&...needs)
{
    if (auto *present = qobject_cast<Dialog *>(m_present)) {
        present->raise();
        present->activateWindow();
        return;
    }
    if (m_present)
        m_present->close();
    m_present = new Dialog({std::forward<Needs>(needs)...}, m_window);
    m_present->show();
}

void RoomDialogs::planSessions()
{
    showBeside<SessionsDialog>(m_from.model, m_from.counts, m_from.view, m_from.settings, m_from.modules);
}

void RoomDialogs::planRotation()
{
    showBeside<RotationDialog>(m_from.model, m_from.view, m_from.settings, m_from.clock, m_from.modules);
}

void RoomDialogs::showShortcuts()
{
    open(new ShortcutsDialog(m_from.settings, m_window));
}

void RoomDialogs::chooseZone(QWidget *anchor)
{
    auto *popup = new ZonePopup(m_from.settings, m_from.view.firstMoment(), anchor);
    connect(popup, &ZonePopup::chosen, this, [this](const QString &id) {
        if (const Result<Zone> zone = Zone::find(id))
            m_from.view.setZone(*zone);
    });
    popup->openAt(anchor, m_from.view.zone().id());
}

} // namespace yak
