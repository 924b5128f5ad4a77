#include "controllers/roomshare.h"

#include "controllers/roomview.h"
#include "i18n/plaintext.h"
#include "model/room.h"
#include "protocol/roomlink.h"

#include <QCoreApplication>

namespace yak {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(yak::Share)
};

} // namespace

QString shareMessage(const Room &room, const RoomLink &link, const RoomView &view)
{
    QStringList lines;
    if (!room.settings.title.isEmpty())
        lines.append(withoutLink(room.settings.title));
    if (!room.settings.description.isEmpty())
        lines.append(withoutLink(room.settings.description));
    lines.append(Words::tr("When can you come? Paint it here:"));
    lines.append(link.text());
    if (room.settings.deadline) {
        const Zone zone = view.roomZone();
        //: %1 is a day with a time, %2 the name of its time zone
        lines.append(Words::tr("Answer by %1 (%2).")
                         .arg(view.words().dateTime(*room.settings.deadline, zone), view.zoneName(zone)));
    }
    lines.append(Words::tr("It opens in the app Yakjeong: paste this whole message on its first page."));
    return lines.join(u'\n');
}

} // namespace yak
