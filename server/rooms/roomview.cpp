#include "rooms/roomview.h"

#include "core/logging.h"
#include "rooms/admission.h"
#include "rooms/case.h"
#include "rooms/snapshot.h"
#include "rooms/webhooks.h"

#include <QMessageAuthenticationCode>

namespace yak::server {

namespace {

template<typename T>
using Read = tl::expected<T, wire::Refused>;

tl::unexpected<wire::Refused> unavailable(const Error &error)
{
    qCWarning(logStorage) << "cannot read a room:" << error.detail;
    return refuse(ErrorCode::Unavailable);
}

struct Found
{
    storage::RoomHead head;
    storage::RoomBody body;
    RoomSettings settings;
    std::optional<Person> person;
    std::optional<storage::DeviceRow> device;
    qint64 painted = 0;
    bool answered = false;

    [[nodiscard]] Standing standing() const
    {
        Standing standing;
        standing.person = person ? person->id : ParticipantId();
        standing.role = person ? person->role : Role::Viewer;
        standing.visibility = settings.visibility;
        standing.answered = answered;
        standing.revision = head.revision;
        const qint64 own = head.revision - head.painted + painted;
        standing.position = {standing.kind(), standing.kind() == StreamKind::All ? head.revision : own};
        return standing;
    }
};

Read<Found> findRoom(storage::Stores &stores, const RoomId &room)
{
    const auto head = stores.rooms.head(room);
    if (!head)
        return unavailable(head.error());
    if (!*head)
        return refuse(ErrorCode::NotFound);
    const auto body = stores.rooms.body(room);
    if (!body)
        return unavailable(body.error());
    const auto settings = wire::settingsFromJson(body->value_or(storage::RoomBody{}).settings);
    if (!settings)
        return unavailable(settings.error());
    Found found;
    found.head = **head;
    found.body = **body;
    found.settings = *settings;
    return found;
}

/// Takes as long for a wrong secret as for a right one.
bool isSame(const QString &a, const QString &b)
{
    const QByteArray left = a.toLatin1();
    const QByteArray right = b.toLatin1();
    if (left.size() != right.size())
        return false;
    unsigned difference = 0;
    for (qsizetype i = 0; i < left.size(); ++i)
        difference |= static_cast<unsigned>(static_cast<unsigned char>(left[i]) ^ static_cast<unsigned char>(right[i]));
    return difference == 0;
}

std::optional<ErrorCode> refusalOfDevice(const std::optional<storage::DeviceRow> &device, const Credentials &given)
{
    if (!device || (!given.secretHash.isEmpty() && !isSame(device->secretHash, given.secretHash)))
        return ErrorCode::BadToken;
    if (device->revoked == revoked::kLapsed)
        return ErrorCode::NameLapsed;
    if (!device->revoked.isEmpty())
        return ErrorCode::BadToken;
    return std::nullopt;
}

Read<void> findPerson(storage::Stores &stores, const Credentials &given, Found &found)
{
    const auto device = stores.devices.find(found.head.id, given.device);
    if (!device)
        return unavailable(device.error());
    if (const auto code = refusalOfDevice(*device, given))
        return refuse(*code);
    const auto member = stores.participants.find(found.head.id, (*device)->person);
    if (!member)
        return unavailable(member.error());
    if (!*member)
        return refuse(ErrorCode::BadToken);
    found.device = **device;
    found.person = (*member)->row.person;
    found.painted = (*member)->painted.value_or(0);
    const auto answer = stores.participants.answer(found.head.id, found.person->id);
    if (!answer)
        return unavailable(answer.error());
    found.answered = !strokeFromColumn(*answer).isEmpty();
    return {};
}

Read<Found> identify(storage::Stores &stores, const ViewRequest &request)
{
    auto found = findRoom(stores, request.room);
    if (!found)
        return found;
    if (request.credentials) {
        if (const auto person = findPerson(stores, *request.credentials, *found); !person)
            return tl::unexpected<wire::Refused>(person.error());
        return found;
    }
    if (found->settings.viewers == Viewers::Refused)
        return refuse(ErrorCode::Forbidden);
    if (found->head.passwordHash != request.checkedPassword)
        return refuse(ErrorCode::PasswordNeeded);
    return found;
}

std::optional<Event> eventIn(const storage::HistoryRow &row)
{
    auto body = wire::eventBodyFromJson(row.data);
    if (!body) {
        qCWarning(logStorage) << "an event in the history cannot be read:" << body.error().detail;
        return std::nullopt;
    }
    return Event{*std::move(body), row.by, row.at};
}

/// The one frame with what the reader missed; empty where a snapshot is shorter.
Read<QByteArray> readMissed(storage::Stores &stores, const ViewRequest &request, const Standing &now)
{
    const qint64 missing = request.known ? now.position.revision - request.known->revision : -1;
    if (missing < 0 || request.known->kind != now.position.kind || missing > wire::kCatchUpEvents)
        return QByteArray();
    QList<storage::HistoryRow> rows;
    if (missing > 0) {
        auto read = stores.history.newest(request.room, {now.position.kind, now.person}, missing);
        if (!read)
            return unavailable(read.error());
        rows = *std::move(read);
    }
    if (rows.size() != missing)
        return QByteArray();
    wire::Events message{request.known->revision, now.position, {}};
    for (auto row = rows.crbegin(); row != rows.crend(); ++row) {
        auto event = eventIn(*row);
        if (!event)
            return QByteArray();
        message.events.append(*std::move(event));
    }
    QByteArray frame = wire::encode(wire::ServerFrame{request.reply, std::move(message)}, request.encoding);
    return frame.size() <= wire::kCatchUpBytes ? frame : QByteArray();
}

/// All the places, also those that are free again, for a reader who may have missed any of their changes.
Read<SlotCounts> readPlaces(storage::Stores &stores, const Found &found)
{
    if (!std::holds_alternative<BlockPlan>(found.settings.plan))
        return SlotCounts();
    auto counts = stores.slotCounts.all(found.head.id);
    if (!counts)
        return unavailable(counts.error());
    return *std::move(counts);
}

Read<QList<QByteArray>> readSnapshot(storage::Stores &stores, const ViewRequest &request, const Found &found)
{
    const auto members = stores.participants.all(request.room);
    if (!members)
        return unavailable(members.error());
    wire::SnapshotBegin begin;
    begin.room = request.room;
    begin.settings = found.settings;
    begin.settingsRevision = found.head.settingsRevision;
    begin.slotRanges = rangesFromJson(found.body.slotRanges);
    begin.unitsPerSlot = found.body.slotUnits;
    begin.zoneRules = found.body.zoneRules;
    begin.flags = found.head.flags;
    begin.people = members->size();
    SnapshotWriter writer(request.encoding, request.reply);
    writer.begin(begin);
    const Standing standing = found.standing();
    for (const storage::ParticipantStore::Answering &member : *members) {
        const bool visible = standing.position.kind == StreamKind::All || member.row.person.id == standing.person;
        Stroke answer;
        if (visible && !member.answer.isEmpty())
            answer = strokeFromColumn(member.answer);
        writer.add(member.row.person, answer);
    }
    const auto places = readPlaces(stores, found);
    if (!places)
        return tl::unexpected<wire::Refused>(places.error());
    SlotCounts taken;
    update(taken, *places);
    writer.add(taken);
    return writer.end(standing.position);
}

/// Leaves out what is needed least of an entry that is too large for a frame; false where it is short already.
bool shorten(wire::HistoryEntry &entry)
{
    if (!entry.before.isEmpty()) {
        entry.before.clear();
        return true;
    }
    auto *painted = std::get_if<AnswerPainted>(&entry.event.body);
    if (!painted || painted->effect.isEmpty())
        return false;
    painted->effect.clear();
    return true;
}

} // namespace

tl::expected<View, wire::Refused> readView(storage::Stores &stores, const ViewRequest &request)
{
    const auto found = identify(stores, request);
    if (!found)
        return tl::unexpected<wire::Refused>(found.error());
    View view;
    view.standing = found->standing();
    if (found->device) {
        view.device = found->device->id;
        view.lastOperation = found->device->lastOperation;
    }
    const auto missed = readMissed(stores, request, view.standing);
    if (!missed)
        return tl::unexpected<wire::Refused>(missed.error());
    if (!missed->isEmpty()) {
        const auto places = readPlaces(stores, *found);
        if (!places)
            return tl::unexpected<wire::Refused>(places.error());
        view.frames = {*missed};
        for (SlotCounts &counts : framesOf(*places))
            view.frames.append(
                wire::encode(wire::ServerFrame{std::nullopt, wire::Places{std::move(counts)}}, request.encoding));
        return view;
    }
    auto snapshot = readSnapshot(stores, request, *found);
    if (!snapshot)
        return tl::unexpected<wire::Refused>(snapshot.error());
    view.frames = *std::move(snapshot);
    return view;
}

tl::expected<QByteArray, wire::Refused> readHistory(storage::Stores &stores, const HistoryRequest &request)
{
    const auto found = identify(stores, request.who);
    if (!found)
        return tl::unexpected<wire::Refused>(found.error());
    const Standing standing = found->standing();
    const qint64 newest = standing.position.revision;
    const qint64 from = std::min(request.page.before.value_or(newest + 1), newest + 1);
    const auto rows = stores.history.newest(request.who.room, {standing.position.kind, standing.person},
                                            request.page.limit, newest + 1 - from);
    if (!rows)
        return unavailable(rows.error());
    wire::HistoryPage page;
    qint64 revision = from;
    for (const storage::HistoryRow &row : *rows) {
        --revision;
        if (auto event = eventIn(row))
            page.entries.append({revision, *std::move(event), strokeFromColumn(row.previous)});
    }
    page.more = revision > 1;
    for (;;) {
        QByteArray frame = wire::encode(wire::ServerFrame{request.who.reply, page}, request.who.encoding);
        if (frame.size() <= wire::kServerFrameBytes)
            return frame;
        if (page.entries.size() > 1) {
            page.entries.resize((page.entries.size() + 1) / 2);
            page.more = true;
        } else if (page.entries.isEmpty() || !shorten(page.entries.first())) {
            return frame;
        }
    }
}

tl::expected<Standing, wire::Refused> readAsker(storage::Stores &stores, const ViewRequest &request)
{
    return identify(stores, request).map([](const Found &found) { return found.standing(); });
}

tl::expected<wire::WebhookState, wire::Refused> readWebhook(storage::Stores &stores, const ViewRequest &request)
{
    const auto found = identify(stores, request);
    if (!found)
        return tl::unexpected<wire::Refused>(found.error());
    if (!may(found->standing().role, Action::SetWebhook))
        return refuse(ErrorCode::Forbidden);
    const auto hook = stores.webhooks.find(request.room);
    if (!hook)
        return unavailable(hook.error());
    const auto waiting = stores.jobs.ofKind(request.room, storage::kPostKind);
    if (!waiting)
        return unavailable(waiting.error());
    return webhookState(*hook, waiting->size());
}

} // namespace yak::server
