#include "peer.h"

#include "fuzzing.h"

namespace yak::fuzz {

namespace {

/// Whether two rooms are the same to who looks at them.
void expectSame(const Room &kept, const Room &fresh)
{
    expect(kept.position == fresh.position, "who catches up is where the others are");
    expect(kept.settings == fresh.settings && kept.settingsRevision == fresh.settingsRevision,
           "who catches up has the settings");
    expect(kept.slotTable == fresh.slotTable && kept.zoneRules == fresh.zoneRules, "who catches up has the slots");
    expect(kept.flags == fresh.flags, "who catches up has the phase");
    expect(kept.people == fresh.people, "who catches up has the people");
    expect(kept.answers == fresh.answers, "who catches up has the answers");
    expect(kept.taken == fresh.taken, "who catches up has the places");
}

/// A frame of a stream without others' answers has none of them.
void expectHidden(const wire::ServerMessage &message, const ParticipantId &self)
{
    const auto *events = std::get_if<wire::Events>(&message);
    if (!events || events->position.kind != StreamKind::Own)
        return;
    for (const Event &event : events->events) {
        const auto person = answeringPerson(event.body);
        expect(!person || *person == self, "hidden answers are hidden");
    }
}

} // namespace

Peer::Peer()
{
    forget();
}

void Peer::forget()
{
    room = {};
    asker = {};
    secretHash.clear();
    lastOperation = 0;
    m_model = std::make_unique<RoomModel>();
}

server::ViewRequest Peer::request(wire::Encoding encoding) const
{
    server::ViewRequest view;
    view.room = room;
    if (!asker.device.isNull())
        view.credentials = server::Credentials{asker.device, secretHash};
    view.encoding = encoding;
    return view;
}

void Peer::take(const QByteArray &frame, wire::Encoding encoding, StreamFollower &follower) const
{
    expect(frame.size() <= wire::kServerFrameBytes, "a frame is no larger than it may be");
    const auto decoded = wire::decodeServerFrame(frame, encoding);
    expect(decoded.has_value(), "what a server sends is understood");
    expectHidden(decoded->message, asker.person);
    std::visit(
        [&](const auto &message) {
            if constexpr (requires { follower.take(message); })
                follower.take(message);
            else
                expect(false, "a view is made of what belongs to one");
        },
        decoded->message);
}

Room Peer::shown(const server::View &view, wire::Encoding encoding) const
{
    RoomModel model;
    StreamFollower follower(model, {[](StreamPosition) { expect(false, "a snapshot has no gap"); },
                                    [] { expect(false, "a snapshot is possible"); }});
    for (const QByteArray &frame : view.frames)
        take(frame, encoding, follower);
    expect(model.isLoaded(), "a snapshot shows a room");
    return model.confirmed();
}

bool Peer::catchUp(World &world, wire::Encoding encoding)
{
    server::ViewRequest asked = request(encoding);
    const auto whole = server::readView(world.stores(), asked);
    if (!whole)
        return false;
    if (m_model->isLoaded())
        asked.known = m_model->confirmed().position;
    const auto missed = server::readView(world.stores(), asked);
    expect(missed.has_value(), "who may see a room may see what is new in it");
    StreamFollower follower(*m_model, {[](StreamPosition) { expect(false, "what was missed has no gap"); },
                                       [] { expect(false, "what was missed is possible"); }});
    for (const QByteArray &frame : missed->frames)
        take(frame, encoding, follower);
    const Room fresh = shown(*whole, encoding);
    expectSame(m_model->confirmed(), fresh);
    expect(fresh.position == whole->standing.position, "a view says where it stands");
    for (const auto &[person, answer] : fresh.answers.asKeyValueRange())
        expect(fresh.position.kind == StreamKind::All || person == asker.person, "hidden answers are hidden");
    return true;
}

} // namespace yak::fuzz
