#include "windows/linkoffer.h"

#include "controllers/appcontroller.h"
#include "controllers/serveraddress.h"
#include "models/knownroomsmodel.h"

#include <algorithm>

namespace yak {

LinkOffer::LinkOffer(AppController &controller, KnownRoomsModel &rooms, QWidget *window)
    : QObject(window), m_controller(controller), m_rooms(rooms), m_window(window)
{
}

void LinkOffer::offer(const RoomLink &link)
{
    if (m_isAsking)
        return;
    m_isAsking = true;
    if (m_rooms.isLoaded()) {
        ask(link);
        return;
    }
    connect(
        &m_rooms, &KnownRoomsModel::loaded, this, [this, link] { ask(link); }, Qt::SingleShotConnection);
}

void LinkOffer::ask(const RoomLink &link)
{
    messagebox::ask(
        m_window, [this, link] { return questionFor(link); },
        [this, link](messagebox::Answer answer) {
            m_isAsking = false;
            if (answer == messagebox::Answer::Accepted)
                m_controller.enter(link);
        });
}

Question LinkOffer::questionFor(const RoomLink &link) const
{
    const QString server = ServerAddress::of(link).shown();
    QString title;
    bool isServerKnown = false;
    for (const KnownRoom &room : m_rooms.rooms()) {
        const auto known = RoomLink::parse(room.link);
        isServerKnown = isServerKnown || (known && known->host == link.host);
        if (known && *known == link)
            title = room.title;
    }
    Question question;
    question.title = tr("Open a link");
    question.accept = tr("Open the room");
    if (!title.isEmpty()) {
        //: %1 is a room's title
        question.text = tr("Open the room “%1”?").arg(title);
        //: %1 is a server
        question.detail = tr("A link asks for it. You have been in this room before. It is on %1.").arg(server);
        return question;
    }
    //: %1 is a server
    question.text = tr("Open a room on %1?").arg(server);
    question.detail = tr("A link asks for it. You have not been in this room from here.");
    if (!isServerKnown) {
        question.detail += u' ' + tr("You have been in no room on this server either: go there if you know who sent "
                                     "the link.");
    }
    return question;
}

} // namespace yak
