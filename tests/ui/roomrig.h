#pragma once

#include "fakestore.h"
#include "faketime.h"
#include "i18n/languageswitch.h"
#include "linkedmodules.h"
#include "roompeer.h"
#include "settings/appearance.h"
#include "settings/appsettings.h"
#include "windows/roombody.h"
#include "windows/roompage.h"

#include <QTemporaryDir>

#include <memory>

namespace yak {

/// A room of a week of workdays from Monday 2026-11-23, 09:00–18:00 in Seoul in half hours, a meeting of 90 minutes and
/// no people.
[[nodiscard]] Room exampleRoom();

/// A person with this name; ids are in the order they are made.
[[nodiscard]] Person examplePerson(const QString &name, Role role = Role::Participant);

/// A room's page on a session whose server the test speaks for, with a clock that stands still.
class RoomRig
{
public:
    explicit RoomRig(Room room = exampleRoom());
    ~RoomRig();

    /// Adds a person before the room is entered.
    ParticipantId add(const QString &name, Role role = Role::Participant);
    ParticipantId add(const Person &person);
    /// Gives them an answer: a letter a slot of one day from its first, y yes, i if needed, n no; what is left is no.
    void answer(const ParticipantId &person, int day, const QString &letters);

    /// Makes the page as this person (null: nobody yet) and waits for the room, or for its question who one is.
    RoomPage &open(const ParticipantId &me, QSize size = {1280, 800});

    [[nodiscard]] RoomPage &page() { return *m_page; }
    [[nodiscard]] RoomBody &body() { return *m_page->body(); }
    [[nodiscard]] GridWidget &mine() { return body().area()->mine(); }
    [[nodiscard]] GridWidget &everyone() { return body().area()->everyone(); }
    [[nodiscard]] RoomModel &model() { return session->model(); }
    template<typename Widget = QWidget>
    [[nodiscard]] Widget *find(const char *name)
    {
        return m_page->findChild<Widget *>(QString::fromLatin1(name));
    }

    /// The slot of a day (0 Monday) and half hour (0 is 09:00), as a range of minutes.
    [[nodiscard]] Range slot(int day, int halfHour) const;
    [[nodiscard]] SlotState own(int day, int halfHour) { return model().ownAnswer().over(slot(day, halfHour)); }
    /// Drags with the mouse over the own grid, from the middle of a cell to that of another.
    void drag(GridCell from, GridCell to);
    /// Lets what is due be laid out and drawn.
    static void settle();
    void save(const QString &name) { m_page->grab().save(name); }

    static bool waitUntil(const std::function<bool()> &holds);

    FakeTime time;
    RoomPeer peer;
    FakeStore store;
    QTemporaryDir folder;
    std::unique_ptr<AppSettings> settings;
    std::unique_ptr<Appearance> appearance;
    std::unique_ptr<LanguageSwitch> language;
    LinkedModules modules;
    std::unique_ptr<RoomSession> session;

private:
    std::unique_ptr<RoomPage> m_page;
};

} // namespace yak
