#include "windows/roommenus.h"

#include "dialogs/roomdialogs.h"
#include "settings/appsettings.h"
#include "settings/icons.h"
#include "windows/roomdesk.h"
#include "windows/roomexports.h"
#include "windows/whatifmenu.h"

#include <QActionGroup>
#include <QMenu>

namespace yak {

using namespace Qt::StringLiterals;

RoomMenus::RoomMenus(RoomDesk &desk, RoomDialogs &dialogs, RoomExports &exports, QWidget *window)
    : QObject(window),
      m_desk(desk),
      m_dialogs(dialogs),
      m_exports(exports),
      m_window(window),
      m_roomMenu(new QMenu(window)),
      m_exportMenu(new QMenu(m_roomMenu))
{
    m_roomMenu->setObjectName(u"roomMenu"_s);
    m_exportMenu->setObjectName(u"exportMenu"_s);
    connect(m_roomMenu, &QMenu::aboutToShow, this, &RoomMenus::fillRoomMenu);
}

void RoomMenus::fillRoomMenu()
{
    m_roomMenu->clear();
    const RoomActions &may = m_desk.actions;
    RoomActions &actions = m_desk.actions;
    const Theme &theme = m_desk.settings.theme();
    const auto add = [&](Icon icon, const QString &words, auto &&run) {
        return m_roomMenu->addAction(iconOf(icon, theme), words, this, run);
    };
    const bool isLoaded = m_desk.model().isLoaded();
    const RoomFlags &flags = m_desk.room().flags;
    if (isLoaded && may.mayNow(Action::ChangeSettings) && !flags.archived)
        add(Icon::Settings, tr("Room settings…"), [this] { Q_EMIT settingsRequested(); });
    if (isLoaded && may.mayNow(Action::SetWebhook) && m_desk.session.hasFeature(wire::kWebhooksFeature))
        add(Icon::Link, tr("Webhook…"), [this] { m_dialogs.setWebhook(); });
    if (isLoaded && may.mayNow(Action::Close) && !flags.archived && !flags.decision) {
        if (flags.closed)
            add(Icon::Unlock, tr("Open again"), [&actions] { actions.reopen(); });
        else
            add(Icon::Lock, tr("Close answers"), [&actions] { actions.close(); });
    }
    if (isLoaded && may.mayNow(Action::Archive)) {
        if (flags.archived)
            add(Icon::Archive, tr("Take out of the archive"), [&actions] { actions.unarchive(); });
        else
            add(Icon::Archive, tr("Archive for everybody"), [&actions] { actions.archive(); });
    }
    m_roomMenu->addSeparator();
    if (isLoaded && m_desk.hiddenReason().isEmpty())
        add(Icon::Calendar, tr("Several sessions…"), [this] { m_dialogs.planSessions(); });
    if (isLoaded)
        add(Icon::Globe, tr("Rotation…"), [this] { m_dialogs.planRotation(); });
    m_exportMenu->clear();
    m_exportMenu->setTitle(tr("Export"));
    m_exportMenu->setIcon(iconOf(Icon::Export, theme));
    m_exports.fill(*m_exportMenu);
    m_roomMenu->addMenu(m_exportMenu);
    m_roomMenu->addSeparator();
    QAction *shortcuts = add(Icon::Info, tr("Keyboard"), [this] { m_dialogs.showShortcuts(); });
    shortcuts->setShortcut(Qt::Key_F1);
    shortcuts->setShortcutContext(Qt::WidgetShortcut); // the page has the key
    m_roomMenu->addSeparator();
    if (isLoaded && may.mayNow(Action::OwnDevices))
        add(Icon::Person, tr("Your devices…"), [this] { m_dialogs.showDevices(); });
    if (isLoaded && may.mayNow(Action::Leave))
        add(Icon::Leave, tr("Leave the room…"), [this] { m_dialogs.leave(); });
    if (isLoaded && may.mayNow(Action::DeleteRoom))
        add(Icon::Trash, tr("Delete the room…"), [this] { m_dialogs.deleteRoom(); });
}

void RoomMenus::openPersonMenu(const ParticipantId &person, const QPoint &globalPosition)
{
    auto *menu = new QMenu(m_window);
    menu->setObjectName(u"personMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillPersonMenu(menu, person);
    if (menu->isEmpty())
        menu->deleteLater();
    else
        menu->popup(globalPosition);
}

void RoomMenus::fillPersonMenu(QMenu *menu, const ParticipantId &person)
{
    const Person *target = m_desk.room().person(person);
    if (!target)
        return;
    RoomActions &actions = m_desk.actions;
    const bool isMe = person == m_desk.model().me();
    const bool mayChange = mayTouch(m_desk.model().role(), target->role);
    const Theme &theme = m_desk.settings.theme();
    const auto add = [&](Icon icon, const QString &words, auto &&run) {
        return menu->addAction(iconOf(icon, theme), words, this, run);
    };
    if (actions.mayNow(Action::SetPerson) && (mayChange || isMe)) {
        QAction *required = menu->addAction(tr("Required"), this, [&actions, person, is = target->required] {
            actions.setAttendance(person, is ? RoomActions::Attendance::Optional : RoomActions::Attendance::Required);
        });
        required->setCheckable(true);
        required->setChecked(target->required);
        add(Icon::Chart, tr("Weight…"), [this, person] { m_dialogs.setWeight(person); });
        add(Icon::Clock, tr("More time to answer…"), [this, person] { m_dialogs.giveTime(person); });
    }
    if (actions.mayNow(Action::SetRole))
        addRoles(menu, person);
    if (m_desk.hiddenReason().isEmpty())
        WhatIfMenu(m_desk).fillPerson(*menu->addMenu(iconOf(Icon::Chart, theme), tr("What if…")), person);
    if (isMe ? actions.mayNow(Action::RenameSelf) : actions.mayNow(Action::RenameOthers) && mayChange)
        add(Icon::Edit, tr("Rename…"), [this, person] { m_dialogs.rename(person); });
    menu->addSeparator();
    if (isMe && actions.mayNow(Action::Leave))
        add(Icon::Leave, tr("Leave the room…"), [this] { m_dialogs.leave(); });
    if (!isMe && actions.mayNow(Action::RemovePerson) && mayChange)
        add(Icon::Trash, tr("Remove…"), [this, person] { m_dialogs.remove(person); });
}

void RoomMenus::addRoles(QMenu *menu, const ParticipantId &person)
{
    const Role present = m_desk.room().person(person)->role;
    QMenu *roles = menu->addMenu(iconOf(Icon::Person, m_desk.settings.theme()), tr("Role"));
    auto *group = new QActionGroup(roles);
    for (const Role role : {Role::Organizer, Role::CoOrganizer, Role::Participant}) {
        QAction *action =
            roles->addAction(roleText(role), this, [this, person, role] { m_desk.actions.setRole(person, role); });
        action->setCheckable(true);
        action->setChecked(role == present);
        group->addAction(action);
    }
}

} // namespace yak
