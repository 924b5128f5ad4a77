#include "session/roomkeeper.h"

#include "model/life.h"
#include "session/roomdigest.h"
#include "session/storedcodec.h"

#include <QPointer>

#include <utility>

namespace yak {

namespace {

constexpr int kSaveWithinMs = 2'000;

} // namespace

RoomKeeper::RoomKeeper(QString link, RoomStore &store, const RoomModel &model, QObject *parent)
    : QObject(parent), m_store(store), m_model(model)
{
    m_known.link = std::move(link);
}

void RoomKeeper::setParts(const Connection *connection, const NetworkParts &parts)
{
    m_connection = connection;
    m_soon = parts.timers->create([this] { flush(); });
}

void RoomKeeper::load(std::function<void(std::optional<StoredRoom>)> loaded)
{
    m_store.load(m_known.link, [self = QPointer(this), loaded = std::move(loaded)](std::optional<StoredRoom> stored) {
        if (!self)
            return;
        if (stored) {
            self->m_known = self->m_saved = stored->known;
            self->m_inStepUntil = stored->snapshot.isEmpty() ? std::nullopt : std::optional(stored->snapshotAt);
            if (const auto digest = decodeDigest(stored->known.digest)) {
                self->m_seenDecision = digest->seenDecision;
                self->m_seenReminder = digest->seenReminder;
                if (digest->inStepAt)
                    self->m_inStepUntil = digest->inStepAt;
            }
        }
        loaded(std::move(stored));
    });
}

void RoomKeeper::readKey(std::function<void(KeyAccess)> read)
{
    m_store.load(m_known.link, [self = QPointer(this), read = std::move(read)](const auto &stored) {
        if (!self)
            return;
        // Meanwhile one may have come in as another device.
        const bool isSame = stored && stored->known.device == self->m_known.device;
        if (isSame && self->m_known.secret.isEmpty())
            self->m_known.secret = self->m_saved.secret = stored->known.secret;
        read(stored ? stored->key : KeyAccess::Silent);
    });
}

void RoomKeeper::setOutOfStep()
{
    m_inStepUntil = inStepAt();
    m_isInStep = false;
}

std::optional<Instant> RoomKeeper::inStepAt() const
{
    return m_isInStep ? std::optional(m_connection->serverNow()) : m_inStepUntil;
}

void RoomKeeper::saveKnown()
{
    m_saved = m_known;
    m_store.save(m_known, guarded([this](bool ok) {
                     if (!ok)
                         Q_EMIT diskFailed();
                 }));
}

void RoomKeeper::saveSoon()
{
    m_isSnapshotDue = true;
    if (!m_soon->isActive())
        m_soon->start(kSaveWithinMs);
}

void RoomKeeper::flush()
{
    m_soon->stop();
    if (!m_model.isLoaded() || m_known.openedAt == Instant())
        return;
    updateKnown();
    if (m_known != m_saved)
        saveKnown();
    const StreamPosition position = m_model.confirmed().position;
    if (std::exchange(m_isSnapshotDue, false) && std::exchange(m_onDisk, position) != position) {
        m_store.saveSnapshot(
            m_known.link, [room = m_model.confirmed()] { return encodeRoom(room); }, m_connection->serverNow());
    }
    for (const qint64 operation : std::exchange(m_leaving, {}))
        m_store.removeStroke(m_known.link, operation);
}

void RoomKeeper::addStroke(const StoredStroke &stroke, RoomStore::Written written)
{
    m_known.lastOperation = stroke.operation;
    m_store.addStroke(m_known.link, stroke, guarded(std::move(written)));
}

void RoomKeeper::removeStroke(qint64 operation)
{
    m_store.removeStroke(m_known.link, operation);
}

void RoomKeeper::removeWithSnapshot(qint64 operation)
{
    m_leaving.append(operation);
    saveSoon();
}

void RoomKeeper::replaceStrokes(const StoredStrokes &strokes, RoomStore::Written written)
{
    flush();
    m_store.replaceStrokes(m_known.link, strokes, guarded(std::move(written)));
}

void RoomKeeper::updateKnown()
{
    const Room &room = m_model.confirmed();
    m_known.title = room.settings.title;
    m_known.phase = toText(phaseAt(room.flags, room.settings, m_connection->serverNow()));
    m_known.deadline = deadlineOf(room.settings);
    if (m_model.me() == m_known.person) // else one only looks, until the key can be read
        m_known.role = toText(m_model.role());
    if (const Person *self = room.person(m_known.person))
        m_known.personName = self->name;
    if (m_audience == Audience::Somebody) {
        m_seenDecision = room.flags.decision ? std::optional(room.flags.decision->at) : std::nullopt;
        m_seenReminder = room.flags.remindedAt;
    }
    RoomDigest digest = digestOf(m_model);
    digest.seenDecision = m_seenDecision;
    digest.seenReminder = m_seenReminder;
    digest.inStepAt = inStepAt();
    m_known.digest = encodeDigest(digest);
}

RoomStore::Written RoomKeeper::guarded(RoomStore::Written written)
{
    return [self = QPointer(this), written = std::move(written)](bool ok) {
        if (self && written)
            written(ok);
    };
}

} // namespace yak
