#include "sessionrig.h"

#include <QTest>

namespace yak {

using namespace Qt::StringLiterals;

Range Example::slot(int index)
{
    return {kStart + index * kSlotMinutes, kStart + (index + 1) * kSlotMinutes};
}

Ranges Example::slotRanges()
{
    return {{kStart, kStart + kSlots * kSlotMinutes}};
}

RoomSettings Example::settings()
{
    RoomSettings settings;
    settings.title = u"정기 모임"_s;
    settings.plan = TimePlan{u"Asia/Seoul"_s, kSlotMinutes, {{QDate(2025, 2, 20), {{9 * 60, 12 * 60}}}}};
    return settings;
}

RoomLink Example::link()
{
    static const RoomId id = RoomId::random();
    return {u"127.0.0.1"_s, wire::kDefaultPort, id, RoomLink::Security::Plain};
}

Person Example::person(const ParticipantId &id, const QString &name, Role role)
{
    Person person;
    person.id = id;
    person.name = name;
    person.role = role;
    return person;
}

Stroke Example::stroke(SlotState state, std::initializer_list<int> slotIndexes)
{
    Ranges ranges;
    for (const int index : slotIndexes)
        ranges.append(slot(index));
    return {{state, normalized(ranges)}};
}

Event Example::painted(const ParticipantId &person, const Stroke &effect)
{
    return {AnswerPainted{person, effect}, person, Instant::fromSeconds(1'800'000'000)};
}

SessionRig::SessionRig(FakeStore::Mode mode) : store(mode)
{
    start();
}

SessionRig::~SessionRig() = default;

void SessionRig::start()
{
    kill();
    m_session =
        std::make_unique<RoomSession>(Example::link(), store, NetworkParts{time, time.timers(), peer.factory()});
    QObject::connect(m_session.get(), &RoomSession::strokeRefused, m_session.get(),
                     [this](const wire::Refused &refusal) { refusals.append(refusal); });
}

void SessionRig::kill()
{
    m_session.reset();
    store.kill();
}

bool SessionRig::joinAndEnter(qint64 revision)
{
    session().open();
    if (!waitUntil([this] { return session().state() == RoomSession::State::NeedsName; }))
        return false;
    session().join({u"지수"_s, u"laptop"_s, {}, u"Asia/Seoul"_s}, {}, {});
    if (!await<wire::Join>())
        return false;
    wire::Entered entered;
    entered.room = Example::link().room;
    entered.role = Role::Participant;
    entered.person = me;
    entered.device = device;
    entered.secret = u"secret-of-the-laptop"_s;
    peer.reply(entered);
    sendSnapshot({StreamKind::All, revision}, people());
    return waitUntil([this] { return session().state() == RoomSession::State::Live; });
}

bool SessionRig::answerOpen(qint64 lastOperation)
{
    const auto open = await<wire::Open>();
    if (!open || open->device != device || open->secret != "secret-of-the-laptop"_L1)
        return false;
    wire::Entered entered;
    entered.room = Example::link().room;
    entered.role = Role::Participant;
    entered.person = me;
    entered.device = device;
    entered.lastOperation = lastOperation;
    peer.reply(entered);
    if (open->known)
        peer.push(wire::Events{open->known->revision, *open->known, {}});
    return true;
}

void SessionRig::sendSnapshot(StreamPosition position, const QList<wire::SnapshotPerson> &present)
{
    wire::SnapshotBegin begin;
    begin.room = Example::link().room;
    begin.settings = Example::settings();
    begin.slotRanges = Example::slotRanges();
    begin.unitsPerSlot = Example::kSlotMinutes;
    begin.people = present.size();
    peer.push(begin);
    for (const wire::SnapshotPerson &one : present)
        peer.push(wire::SnapshotPart{{one}});
    peer.push(wire::SnapshotEnd{position});
}

QList<wire::SnapshotPerson> SessionRig::people(const Stroke &own, const Stroke &others) const
{
    return {{Example::person(me, u"지수"_s), own}, {Example::person(other, u"민준"_s, Role::Organizer), others}};
}

bool SessionRig::waitUntil(const std::function<bool()> &holds)
{
    return QTest::qWaitFor(holds, 2'000);
}

void SessionRig::idle()
{
    for (int turn = 0; turn < 20; ++turn)
        QCoreApplication::processEvents();
}

} // namespace yak
