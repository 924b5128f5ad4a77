#pragma once

#include "cache/sqliteroomstore.h"
#include "controllers/appcontroller.h"
#include "core/clock.h"
#include "models/knownroomsmodel.h"
#include "modules/moduleloader.h"
#include "settings/appsettings.h"
#include "windows/mainwindow.h"

#include <QString>

namespace yak {

class GridWidget;

/// One person at one computer: a whole app with a window, settings and a disk of its own.
class Seat
{
public:
    struct Person
    {
        QString name;
        QString zone;
    };

    Seat(const Person &person, const QString &folder, const Clock &clock);
    ~Seat();
    Seat(const Seat &) = delete;
    Seat &operator=(const Seat &) = delete;

    [[nodiscard]] const QString &name() const { return m_person.name; }
    [[nodiscard]] MainWindow &window() { return m_window; }
    [[nodiscard]] AppController &controller() { return m_controller; }
    [[nodiscard]] AppSettings &settings() { return m_settings; }

    /// The open room's page, and its session's model; there while a room is open.
    [[nodiscard]] RoomPage &page();
    [[nodiscard]] const RoomModel &model() const { return m_controller.session()->model(); }
    [[nodiscard]] GridWidget &mine();
    [[nodiscard]] bool isIn() const;

    /// Looks as the others do.
    void dress(LanguageChoice language, SchemeChoice scheme);

    /// What goes into the clipboard to be sent to others, with the room's link in it.
    [[nodiscard]] QString share();
    /// Leaves the room one is in, if any.
    void leave();
    /// Pastes what was shared; the app does what it does with that.
    void paste(const QString &message);
    /// Pastes what was shared, goes in and says who one is.
    void join(const QString &message);

private:
    Person m_person;
    AppSettings m_settings;
    SqliteRoomStore m_store;
    AppController m_controller;
    KnownRoomsModel m_rooms;
    ModuleLoader m_modules;
    MainWindow m_window;
};

} // namespace yak
