#include "windows/lobbyroommenu.h"

#include "controllers/serveraddress.h"
#include "models/lobbywords.h"
#include "settings/appsettings.h"
#include "settings/icons.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(yak::LobbyRooms)
};

} // namespace

LobbyRoomMenu::LobbyRoomMenu(const QModelIndex &room, Shelf shelf, const AppSettings &settings, QWidget *parent)
    : QMenu(parent)
{
    setObjectName(u"roomMenu"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setToolTipsVisible(true);
    const Theme &theme = settings.theme();
    const QString link = room.data(KnownRoomsModel::LinkRole).toString();
    addAction(iconOf(Icon::Forward, theme), Words::tr("Open"), this, &LobbyRoomMenu::openRequested);
    addAction(iconOf(Icon::Copy, theme), Words::tr("Copy the link"), this,
              [link] { QGuiApplication::clipboard()->setText(link); });
    if (const auto digest = digestOf(room)) {
        addSeparator();
        addAction(iconOf(Icon::Calendar, theme), Words::tr("New room like this, next week…"), this,
                  [this, digest, link] {
                      const auto place = RoomLink::parse(link);
                      Q_EMIT duplicateRequested(digest->settings, place ? ServerAddress::of(*place).text() : QString());
                  });
        addAction(iconOf(Icon::Plus, theme), Words::tr("Keep as a template…"), this,
                  [this, digest] { Q_EMIT templateRequested(digest->settings); });
    }
    addSeparator();
    const bool isAway = shelf == Shelf::Archive;
    QAction *toShelf = addAction(iconOf(Icon::Archive, theme),
                                 isAway ? Words::tr("Back to my list") : Words::tr("Put into my archive"), this,
                                 [this, isAway] { Q_EMIT moveRequested(isAway ? Shelf::Desk : Shelf::Archive); });
    toShelf->setToolTip(
        Words::tr("Only your list is different. To end a room for everybody, its organizer archives it inside."));
    addAction(iconOf(Icon::Trash, theme), Words::tr("Remove from my list…"), this, &LobbyRoomMenu::forgetRequested);
}

Question forgetQuestion(const QString &title)
{
    return {Words::tr("Remove from my list"),
            //: %1 is a room's title.
            Words::tr("Remove “%1” from your list?").arg(title),
            Words::tr("This device forgets the room. Your name and answer stay in it; to come back under the same name "
                      "you need its PIN. To just see less, put the room into your archive."),
            Words::tr("Remove"),
            {},
            Question::Weight::Destructive};
}

} // namespace yak
