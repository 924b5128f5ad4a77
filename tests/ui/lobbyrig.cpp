#include "lobbyrig.h"

#include <QListView>
#include <QMenu>
#include <QTest>

namespace yak {

using namespace Qt::StringLiterals;

LobbyRig::LobbyRig() = default;

LobbyRoom LobbyRig::room(const QString &title, int index) const
{
    LobbyRoom room;
    room.title = title;
    const QDate tomorrow = app.settings.zone()->wallTime(app.clock.now()).date.addDays(1);
    room.digest.settings.title = title;
    room.digest.settings.plan =
        TimePlan{u"Asia/Seoul"_s, 30, {{tomorrow, {{9 * 60, 18 * 60}}}, {tomorrow.addDays(1), {{9 * 60, 18 * 60}}}}};
    room.digest.names = {u"지수"_s, u"김민준"_s};
    room.digest.ownAnswer = RoomDigest::OwnAnswer::Whole;
    room.known.person = ParticipantId::random();
    room.known.personName = u"지수"_s;
    room.known.device = DeviceId::random();
    room.known.secret = u"secret"_s;
    room.known.role = u"participant"_s;
    room.known.openedAt = app.clock.now().plusSeconds(-3600 * index);
    return room;
}

void LobbyRig::add(const LobbyRoom &room)
{
    KnownRoom known = room.known;
    known.link = RoomLink{room.host, 7423, RoomId::random(), RoomLink::Security::Tls}.text();
    known.title = room.title;
    known.phase = toText(phaseAt(room.digest.flags, room.digest.settings, app.clock.now()));
    known.deadline = room.digest.settings.deadline;
    known.digest = encodeDigest(room.digest);
    store.save(known, {});
    store.setShelf(known.link, known.shelf, {});
}

StartPage &LobbyRig::openEarly(QSize size)
{
    m_page = std::make_unique<StartPage>(rooms, app.settings, app.clock);
    m_page->resize(size);
    m_page->show();
    return *m_page;
}

StartPage &LobbyRig::open(QSize size)
{
    openEarly(size);
    rooms.reload();
    [[maybe_unused]] const bool isLoaded = QTest::qWaitFor([this] { return rooms.isLoaded(); });
    Q_ASSERT(isLoaded);
    QTest::qWait(0);
    return *m_page;
}

QStringList LobbyRig::titles()
{
    QStringList titles;
    for (int i = 0; i < lobby().model()->rowCount(); ++i)
        titles.append(row(i).data(KnownRoomsModel::TitleRole).toString());
    return titles;
}

bool LobbyRig::choose(int at, const QString &words)
{
    const std::unique_ptr<QMenu> menu(lobby().menuFor(row(at)));
    for (QAction *action : menu->actions()) {
        if (action->text() != words)
            continue;
        action->trigger();
        return true;
    }
    return false;
}

} // namespace yak
