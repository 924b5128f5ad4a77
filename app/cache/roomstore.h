#pragma once

#include "cache/keyaccess.h"
#include "core/ids.h"
#include "core/instant.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace yak {

/// Where a room stands among those one knows. It is this device's business alone: the organizer's archive is another.
enum class Shelf { Desk, Archive };

/// A room this app remembers.
struct KnownRoom
{
    QString link;  ///< as it is shared; the key
    QString title; ///< as last seen
    QString phase; ///< "open", "closed", "settled" or "archived", as last seen
    ParticipantId person;
    QString personName;
    DeviceId device;
    QString secret;
    qint64 lastOperation = 0; ///< the highest operation number this device has used
    QString role;
    std::optional<Instant> deadline;
    Instant openedAt;          ///< when it was last open here: opened, or left since
    QByteArray digest;         ///< what a list says of it, encoded by the session; empty where it has not been seen yet
    Shelf shelf = Shelf::Desk; ///< as it was read; only setShelf() changes it
    int unsentStrokes = 0;     ///< as it was read: how many wait for the server

    friend bool operator==(const KnownRoom &, const KnownRoom &) = default;
};

/// A stroke that the server has not confirmed, as it will be sent.
struct StoredStroke
{
    qint64 operation = 0;
    QByteArray strokes; ///< encoded by the session
    friend bool operator==(const StoredStroke &, const StoredStroke &) = default;
};

/// All strokes of a room that are kept here.
struct StoredStrokes
{
    QList<StoredStroke> pending; ///< by operation
    QList<StoredStroke> late;    ///< refused as late and kept as drafts, oldest first; their numbers mean nothing
    friend bool operator==(const StoredStrokes &, const StoredStrokes &) = default;
};

/// What a room was when it was last seen, so that it opens without a network.
struct StoredRoom
{
    KnownRoom known;
    StoredStrokes strokes;
    QByteArray snapshot; ///< encoded by the session; empty where none was kept
    Instant snapshotAt;
    KeyAccess key = KeyAccess::Given; ///< how the secret was read; it is empty where that failed
};

/// What the app keeps on its disk. Every call returns at once; answers come back in the caller's thread, in the order
/// of the calls. An interface, because a browser keeps things elsewhere.
class RoomStore
{
public:
    using Written = std::function<void(bool ok)>;
    /// Makes the bytes of a snapshot; called once, in the store's own thread, since a large room takes a while.
    using Encoder = std::function<QByteArray()>;

    RoomStore() = default;
    RoomStore(const RoomStore &) = delete;
    RoomStore &operator=(const RoomStore &) = delete;
    virtual ~RoomStore() = default;

    virtual void loadAll(std::function<void(QList<KnownRoom>)> loaded) = 0;
    virtual void load(const QString &link, std::function<void(std::optional<StoredRoom>)> loaded) = 0;
    /// Inserts or replaces what is known of a room, but for its shelf, which a new one has at the desk.
    virtual void save(const KnownRoom &room, Written written) = 0;
    virtual void setShelf(const QString &link, Shelf shelf, Written written) = 0;
    virtual void saveSnapshot(const QString &link, Encoder snapshot, Instant at) = 0;
    /// Durable before `written(true)`: a stroke is sent only then.
    virtual void addStroke(const QString &link, const StoredStroke &stroke, Written written) = 0;
    virtual void removeStroke(const QString &link, qint64 operation) = 0;
    /// Puts these in the place of all the room's strokes, all or nothing.
    virtual void replaceStrokes(const QString &link, const StoredStrokes &strokes, Written written) = 0;
    /// Forgets a room with all that belongs to it.
    virtual void forget(const QString &link, Written written) = 0;
};

} // namespace yak
