#include "models/lobbywords.h"

#include "controllers/roomview.h"
#include "i18n/kindtext.h"
#include "i18n/timetext.h"
#include "settings/appsettings.h"
#include "windows/phasepill.h"

#include <QHostAddress>

namespace yak {

using namespace Qt::StringLiterals;

QString LobbyWords::errand(const QModelIndex &room, Errand errand) const
{
    const auto closing = [&] {
        const TimeText words(m_settings);
        // The instant at which it closes may carry the next day's date; what is told is a time of the day before.
        const Instant deadline{room.data(KnownRoomsModel::DeadlineRole).toLongLong()};
        const int minute = zone().wallTime(deadline).minuteOfDay;
        return words.time(minute == 0 ? 24 * 60 : minute);
    };
    switch (errand) {
    case Errand::NotAnswered:
        return tr("not answered");
    case Errand::NeedsUpdate:
        return tr("needs your update");
    case Errand::ClosesToday:
        //: %1 is a time of the day.
        return tr("closes today, %1").arg(closing());
    case Errand::ClosesTomorrow:
        return tr("closes tomorrow, %1").arg(closing());
    case Errand::Settled:
        return tr("settled");
    case Errand::Reminded:
        return tr("waiting for you");
    case Errand::Vanishing: {
        const Instant at = digestOf(room)->flags.purgeAt.value_or(Instant());
        //: The server deletes a room that nobody uses; %1 is a date.
        return tr("deleted on %1 unless used").arg(TimeText(m_settings).dayOfMonth(zone().wallTime(at).date));
    }
    }
    Q_UNREACHABLE();
}

QString LobbyWords::state(const QModelIndex &room) const
{
    switch (standingOf(room)) {
    case Standing::Gone:
        return tr("not there any more");
    case Standing::NoMember:
        return tr("no longer a member");
    case Standing::NoKey:
        //: The key store of the computer is locked, or does not give the key to a room.
        return tr("its key cannot be read");
    case Standing::LastSeen:
    case Standing::Fresh:
    case Standing::Silent:
        break;
    }
    const auto digest = digestOf(room);
    const QList<Errand> errands = errandsOf(room);
    const Phase phase = phaseOf(room);
    if (phase == Phase::Archived)
        return tr("archived for everybody");
    if (phase != Phase::Settled || !digest)
        return phaseText(phase);
    // Where it is an errand, the word stands there already.
    if (errands.contains(Errand::Settled))
        return decision(*digest);
    //: A room is settled; %1 is on what: "Wed, Nov 26, 14:00–15:30", "Every Monday, 13:00–14:00".
    return tr("settled: %1").arg(decision(*digest));
}

QString LobbyWords::details(const QModelIndex &room) const
{
    QStringList parts;
    const QVariant deadline = room.data(KnownRoomsModel::DeadlineRole);
    const QList<Errand> errands = errandsOf(room);
    const bool isTold = errands.contains(Errand::ClosesToday) || errands.contains(Errand::ClosesTomorrow);
    const Standing standing = standingOf(room);
    const bool isOver = standing == Standing::Gone || standing == Standing::NoMember;
    if (phaseOf(room) == Phase::Open && deadline.isValid() && !isTold && !isOver) {
        const qint64 left = deadline.toLongLong() - m_clock.now().milliseconds;
        //: How long answers are still taken: "closes in 2 d 3 h".
        parts += tr("closes in %1").arg(TimeText::remaining(left));
    }
    if (const int unsent = room.data(KnownRoomsModel::UnsentRole).toInt(); unsent > 0 && !isOver)
        parts += tr("%n change(s) wait to be sent", nullptr, unsent);
    const QString name = room.data(KnownRoomsModel::NameRole).toString();
    const auto role = static_cast<Role>(room.data(KnownRoomsModel::RoleRole).toInt());
    if (role == Role::Organizer || role == Role::CoOrganizer)
        //: %1 is the own name in a room.
        parts += tr("%1, organizer").arg(name);
    else
        parts += name.isEmpty() ? tr("looking on") : name;
    const QString host = room.data(KnownRoomsModel::HostRole).toString();
    if (standing == Standing::Silent) //: The server of a room cannot be reached; %1 is its address.
        parts += tr("%1 is offline, as last seen").arg(host);
    else //: The server of a room runs here.
        parts += QHostAddress(host).isLoopback() ? tr("on this computer") : host;
    return parts.join(u" · "_s);
}

QString LobbyWords::when(const QModelIndex &room) const
{
    return timeAgoText(m_clock.now().milliseconds - room.data(KnownRoomsModel::OpenedAtRole).toLongLong());
}

QString LobbyWords::sentence(const QModelIndex &room) const
{
    QStringList parts{room.data(KnownRoomsModel::TitleRole).toString()};
    for (const Errand one : errandsOf(room))
        parts += errand(room, one);
    parts += {state(room), details(room), when(room)};
    return parts.join(u", "_s);
}

QString LobbyWords::decision(const RoomDigest &digest) const
{
    const Decision &decision = *digest.flags.decision;
    const Range window{decision.start, decision.end};
    Ranges units{window};
    // Blocks of a day and the end of a week go on elsewhere on the axis.
    if (!std::holds_alternative<TimePlan>(digest.settings.plan)) {
        const auto planned = makeSlots(digest.settings.plan);
        const Ranges there = planned ? planned->table.window(window.from, window.length()) : Ranges();
        if (!there.isEmpty())
            units = there;
    }
    return kindText(digest.settings.plan, TimeText(m_settings), zone())->when(units);
}

Zone LobbyWords::zone() const
{
    return m_settings.zone().value_or(Zone::utc());
}

QList<Errand> errandsOf(const QModelIndex &room)
{
    const Errands all(room.data(KnownRoomsModel::ErrandsRole).toInt());
    QList<Errand> errands;
    for (const Errand one : {Errand::Vanishing, Errand::Reminded, Errand::NotAnswered, Errand::NeedsUpdate,
                             Errand::ClosesToday, Errand::ClosesTomorrow, Errand::Settled}) {
        if (all.testFlag(one))
            errands.append(one);
    }
    return errands;
}

Standing standingOf(const QModelIndex &room)
{
    return static_cast<Standing>(room.data(KnownRoomsModel::StandingRole).toInt());
}

Phase phaseOf(const QModelIndex &room)
{
    return static_cast<Phase>(room.data(KnownRoomsModel::PhaseRole).toInt());
}

std::shared_ptr<const RoomDigest> digestOf(const QModelIndex &room)
{
    return room.data(KnownRoomsModel::DigestRole).value<std::shared_ptr<const RoomDigest>>();
}

} // namespace yak
