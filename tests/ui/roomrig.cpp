#include "roomrig.h"

#include <QApplication>
#include <QTest>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDays = 5;
constexpr int kSlotsADay = 18;

/// The Friday before the example's week, 12:00 in Seoul.
Instant exampleNow()
{
    return {QDateTime(QDate(2026, 11, 20), QTime(3, 0), Qt::UTC).toMSecsSinceEpoch()};
}

} // namespace

Room exampleRoom()
{
    TimePlan plan;
    plan.zone = u"Asia/Seoul"_s;
    plan.slotMinutes = 30;
    for (int day = 0; day < kDays; ++day)
        plan.days.append({QDate(2026, 11, 23).addDays(day), {{9 * 60, 18 * 60}}});
    Room room;
    room.id = *RoomId::parse(u"0123456789abcdefghjkmnpqrs"_s);
    room.settings.title = u"Sprint retro"_s;
    room.settings.plan = plan;
    room.settings.duration = 90;
    room.settings.deadline = exampleNow().plusSeconds(2 * 86'400 + 3 * 3'600);
    room.slotTable = makeSlots(plan)->table;
    return room;
}

Person examplePerson(const QString &name, Role role)
{
    static int number = 0;
    Person person;
    person.id = *ParticipantId::parse(u"%1"_s.arg(++number, 13, 10, QChar(u'0')));
    person.name = name;
    person.role = role;
    person.zone = u"Asia/Seoul"_s;
    person.joinedAt = Instant::fromSeconds(1'780'000'000 + number);
    return person;
}

RoomRig::RoomRig(Room room) : time(exampleNow()), peer(std::move(room), time)
{
    settings = std::make_unique<AppSettings>(
        AppSettings::Files{folder.filePath(u"personal.ini"_s), folder.filePath(u"machine.ini"_s)});
    settings->setLanguageChoice(LanguageChoice::English);
    settings->setClockChoice(ClockChoice::Hours24);
    settings->setZoneId(u"Asia/Seoul"_s);
    settings->setSchemeChoice(SchemeChoice::Light);
    appearance = std::make_unique<Appearance>(*qApp, *settings);
    language = std::make_unique<LanguageSwitch>(*settings);
}

RoomRig::~RoomRig()
{
    m_page.reset();
    session.reset();
}

ParticipantId RoomRig::add(const QString &name, Role role)
{
    return add(examplePerson(name, role));
}

ParticipantId RoomRig::add(const Person &person)
{
    peer.happen(PersonJoined{person}, person.id);
    return person.id;
}

void RoomRig::answer(const ParticipantId &person, int day, const QString &letters)
{
    Stroke stroke;
    for (int i = 0; i < letters.size(); ++i) {
        const SlotState state = letters[i] == u'y'   ? SlotState::Yes
                                : letters[i] == u'i' ? SlotState::IfNeeded
                                                     : SlotState::No;
        stroke.append({state, {slot(day, i)}});
    }
    peer.paint(person, stroke);
}

RoomPage &RoomRig::open(const ParticipantId &me, QSize size)
{
    const RoomLink link{u"127.0.0.1"_s, wire::kDefaultPort, peer.room().id, RoomLink::Security::Plain};
    peer.setMe(me);
    if (!me.isNull()) {
        KnownRoom known;
        known.link = link.text();
        known.person = me;
        known.device = *DeviceId::parse(u"00000000000000000000000001"_s);
        known.secret = u"secret"_s;
        store.save(known, {});
        store.settle();
    }
    session = std::make_unique<RoomSession>(link, store, NetworkParts{time, time.timers(), peer.line().factory()});
    m_page = std::make_unique<RoomPage>(RoomPage::Parts{*session, *settings, time, modules});
    m_page->resize(size);
    m_page->show();
    m_page->activateWindow();
    if (!QTest::qWaitForWindowActive(m_page.get()))
        qFatal("the window was not activated");
    session->open();
    const auto arrived = [this, &me] {
        return session->state() ==
               (me.isNull() || store.isWithheld() ? RoomSession::State::NeedsName : RoomSession::State::Live);
    };
    if (!waitUntil(arrived))
        qFatal("the room did not open");
    return *m_page;
}

Range RoomRig::slot(int day, int halfHour) const
{
    const qint64 first = QDateTime(QDate(2026, 11, 23), QTime(0, 0), Qt::UTC).toSecsSinceEpoch() / 60;
    const qint64 from = first + day * 1440 + halfHour * 30;
    static_assert(kSlotsADay * 30 == 9 * 60);
    return {from, from + 30};
}

void RoomRig::drag(GridCell from, GridCell to)
{
    QWidget *viewport = mine().viewport();
    const QPoint start = mine().geometryOfCells().cellRect(from).center();
    const QPoint end = mine().geometryOfCells().cellRect(to).center();
    QTest::mousePress(viewport, Qt::LeftButton, Qt::NoModifier, start);
    QTest::mouseMove(viewport, end);
    QTest::mouseRelease(viewport, Qt::LeftButton, Qt::NoModifier, end);
}

void RoomRig::settle()
{
    for (int turn = 0; turn < 10; ++turn)
        QCoreApplication::processEvents();
}

bool RoomRig::waitUntil(const std::function<bool()> &holds)
{
    return QTest::qWaitFor(holds, 5'000);
}

} // namespace yak
