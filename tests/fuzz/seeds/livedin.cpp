#include "livedin.h"

#include "fuzzing.h"
#include "storage/roomrows.h"
#include "upkeep/roomfile.h"
#include "world.h"

namespace yak::fuzz {

using namespace Qt::StringLiterals;

namespace {

const RoomId &roomId()
{
    static const RoomId id = *RoomId::parse(u"4T3Z0KJMESY42YR26XGKV55X63"_s);
    return id;
}

/// Two people who do one thing after another.
class Life
{
public:
    explicit Life(const RoomSettings &settings);

    [[nodiscard]] QByteArray exported();

private:
    void tell(const server::Asker &who, server::CommandBody body)
    {
        (void)m_world.run({{roomId(), who, std::move(body), {}}});
    }
    [[nodiscard]] static server::Asker asker(char16_t letter)
    {
        return {*ParticipantId::parse(QString(ParticipantId::kLetters, letter)),
                *DeviceId::parse(QString(DeviceId::kLetters, letter))};
    }
    [[nodiscard]] static server::NewDevice deviceOf(const server::Asker &who)
    {
        return {who.device, u"laptop"_s, u"secret"_s, u"hash"_s};
    }
    [[nodiscard]] Stroke stroke(SlotState state, qsizetype slot) const
    {
        return {{state, {m_world.rooms()[roomId()].slotTable.range(slot)}}};
    }

    World m_world;
    server::Asker m_host = asker(u'A');
    server::Asker m_guest = asker(u'B');
};

Life::Life(const RoomSettings &settings)
{
    tell({}, server::MakeRoom{settings, {}, m_host.person, u"Ann"_s, u"Asia/Seoul"_s, u"pin"_s, deviceOf(m_host)});
    server::ClaimName claim;
    claim.person = m_guest.person;
    claim.name = u"Bob \"O'Neil\" \\ 약속"_s;
    claim.device = deviceOf(m_guest);
    tell({}, claim);
    tell(m_host, wire::PaintAnswer{1, {stroke(SlotState::Yes, 0)}});
    tell(m_guest, wire::PaintAnswer{1, {stroke(SlotState::IfNeeded, 1)}});
    tell(m_guest, wire::PaintAnswer{2, {stroke(SlotState::Yes, 0)}});
    tell(m_guest, wire::Restore{3, m_guest.person, {StreamKind::All, 4}, RestoreWay::Event});
    tell(m_host, wire::SetRole{m_guest.person, Role::CoOrganizer});
    tell(m_host, wire::SetPerson{m_guest.person, true, 7, m_world.clock.now().plusSeconds(86'400)});
    tell(m_guest, wire::Rename{m_guest.person, u"Bobby"_s});
    tell(m_host, server::SetHook{u"https://example.org/hook"_s, wire::WebhookShape::Slack, u"key"_s});
    SettingsPatch patch;
    patch.title = u"Supper {\"}"_s;
    patch.deadline = std::optional(m_world.clock.now().plusSeconds(86'400));
    patch.remindBefore = std::optional(60);
    tell(m_host, wire::ChangeSettings{1, patch, {}});
    tell(m_host, wire::Remind{});
    tell(m_host, wire::Close{});
    tell(m_host, wire::Settle{m_world.rooms()[roomId()].slotTable.key(0)});
}

QByteArray Life::exported()
{
    const auto rows = storage::RoomRowStore(m_world.stores().connection).read(roomId());
    expect(rows && !rows->first().isEmpty(), "the room is there");
    return server::roomToJson(*rows);
}

} // namespace

QList<QByteArray> livedInRooms()
{
    QList<QByteArray> files;
    for (const RoomSettings &settings : sampleSettingsOfAllKinds())
        files.append(Life(settings).exported());
    return files;
}

} // namespace yak::fuzz
