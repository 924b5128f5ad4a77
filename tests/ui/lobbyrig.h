#pragma once

#include "apprig.h"
#include "fakestore.h"
#include "models/knownroomsmodel.h"
#include "windows/lobbyrooms.h"
#include "windows/startpage.h"

#include <memory>

namespace yak {

/// A room as the disk has it: of tomorrow and the day after, 9 to 18 in Seoul, with what a digest says of it.
struct LobbyRoom
{
    QString title;
    QString host = QStringLiteral("rooms.example.org");
    RoomDigest digest;
    KnownRoom known;
};

/// The start page on a disk that the test fills.
class LobbyRig
{
public:
    LobbyRig();

    /// A room in which 지수 takes part and has answered whole, opened `index` hours ago.
    [[nodiscard]] LobbyRoom room(const QString &title, int index = 0) const;
    /// Puts it on the disk.
    void add(const LobbyRoom &room);
    /// Shows the page as it is before the disk has been read.
    StartPage &openEarly(QSize size = {1280, 800});
    /// Shows the page with what the disk has; waits for it.
    StartPage &open(QSize size = {1280, 800});

    [[nodiscard]] StartPage &page() { return *m_page; }
    [[nodiscard]] LobbyRooms &lobby() { return *m_page->rooms(); }
    /// The titles in the list, from the top.
    [[nodiscard]] QStringList titles();
    [[nodiscard]] QModelIndex row(int row) { return lobby().model()->index(row, 0); }
    template<typename Widget>
    [[nodiscard]] Widget *find(const char *name)
    {
        return m_page->findChild<Widget *>(QString::fromLatin1(name));
    }
    /// Runs one of the deeds that a room's menu offers.
    bool choose(int row, const QString &words);

    AppRig app;
    FakeStore store;
    KnownRoomsModel rooms{store, app.clock};

private:
    std::unique_ptr<StartPage> m_page;
};

} // namespace yak
