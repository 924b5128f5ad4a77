#pragma once

#include "model/event.h"
#include "rooms/columns.h"
#include "rooms/command.h"
#include "rooms/posting.h"
#include "rooms/schedule.h"
#include "storage/stores.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace yak::server {

/// A room's settings, read.
struct ParsedSettings
{
    RoomSettings settings;
    FieldRevisions fieldRevisions;
    SlotTable slotTable;
    QString zoneRules;
};

/// What is known of a person beside what the room shows.
struct PersonDetails
{
    QString nameKey;
    QString pinHash;
    qint64 painted = 0; ///< how many events painted their answer
};

/// As much of a room as batches have loaded, and what the present one did to it. It may be kept from one batch to the
/// next for as long as the room's version in the database is the same. Commands are decided on this alone; every
/// change goes through record(), which applies the same event that clients will apply.
class RoomState
{
public:
    /// A room that is there.
    RoomState(const storage::RoomHead &head, const ParsedSettings &parsed);
    /// A room that is to be made.
    RoomState(const RoomId &id, const ParsedSettings &parsed, const QString &passwordHash);

    [[nodiscard]] const Room &room() const { return m_room; }
    [[nodiscard]] const storage::RoomHead &head() const { return m_head; }
    [[nodiscard]] const FieldRevisions &fieldRevisions() const { return m_fieldRevisions; }

    // ---- what is loaded; asking for more than that is a programmer's error --------------------------------------

    [[nodiscard]] const Person *person(const ParticipantId &id) const { return m_room.person(id); }
    [[nodiscard]] const PersonDetails &details(const ParticipantId &id) const;
    [[nodiscard]] bool hasAnswered(const ParticipantId &id) const { return m_room.answers.contains(id); }
    /// Who holds a name, if anybody.
    [[nodiscard]] const Person *holderOf(const QString &nameKey) const;
    [[nodiscard]] storage::DeviceRow *device(const DeviceId &id);

    /// The slots in which the change would take a place that is not free.
    [[nodiscard]] Ranges overfilledBy(const ParticipantId &person, const AnswerChange &change) const;
    /// When a stroke was made: on the slots of a settings revision, or as the event of a revision.
    enum class Since { Settings, Event };
    /// A stroke that was made on earlier slots, told of those there are now.
    [[nodiscard]] Stroke broughtUp(Stroke stroke, Since since, qint64 revision) const;

    /// The person's stream as it stands now.
    [[nodiscard]] StreamPosition positionFor(const ParticipantId &id) const;

    /// What a restore is decided on.
    struct Past
    {
        storage::HistoryRow event;            ///< the one that was named
        QList<storage::HistoryRow> paintings; ///< of the person's answer after it, newest first
    };
    /// What the last loadPast() found; none where the asker's stream has no such event.
    [[nodiscard]] const std::optional<Past> &past() const { return m_past; }

    /// What the last loadJob() found.
    [[nodiscard]] const std::optional<storage::JobRow> &job() const { return m_job; }
    /// When a person last did something, for the job that asks that; and when the last such thing was that everybody
    /// could see.
    [[nodiscard]] const std::optional<Instant> &lastDeed() const { return m_lastDeed; }
    [[nodiscard]] const std::optional<Instant> &lastOpenDeed() const { return m_lastOpenDeed; }
    /// Whether some may not know that somebody answered.
    [[nodiscard]] bool hidesAnswers() const { return m_room.settings.visibility != Visibility::Everyone; }

    // ---- changes -----------------------------------------------------------------------------------------------

    struct Deed
    {
        ParticipantId by; ///< null: the server
        Instant at;
    };

    /// Something happened: it is applied, counted and will be history. What people do keeps a room that was to be
    /// deleted, which is an event before theirs.
    void record(const EventBody &body, const Deed &deed);

    /// An answer was painted or put back; the model says what became different and what it was before.
    void recordPaint(const AnswerPainted &painted, const AnswerChange &change, const Deed &deed);
    /// Somebody new, who is not there yet but for their join being recorded.
    void recordJoin(const Person &person, const PersonDetails &details, const Deed &deed);
    /// A name with its new key.
    void recordRename(const ParticipantId &id, const QString &name, const QString &nameKey, const Deed &deed);

    void addDevice(const storage::DeviceRow &row);
    void saveOperation(const DeviceId &id) { m_changedDevices.insert(id); }
    /// All devices of somebody who is gone are no longer valid.
    void revokeDevices(const ParticipantId &person, const QString &reason);
    /// One device is no longer valid; it is loaded.
    void revokeDevice(const DeviceId &id, const QString &reason);
    /// Those that were ended one by one, and whose sockets are to go.
    [[nodiscard]] QList<DeviceId> revokedDevices() const { return m_revokedDevices.values(); }
    void deleteRoom() { m_fate = RoomNews::Fate::Deleted; }
    /// What the room will do by itself.
    [[nodiscard]] Schedule &schedule() { return m_schedule; }
    /// Where its news go; to be loaded first.
    [[nodiscard]] Posting &posting() { return m_posting; }
    [[nodiscard]] const Posting &posting() const { return m_posting; }

    [[nodiscard]] RoomNews::Fate fate() const { return m_fate; }
    [[nodiscard]] qsizetype eventCount() const { return m_events.size(); }
    [[nodiscard]] const QList<CommittedEvent> &events() const { return m_events; }

    // ---- rows --------------------------------------------------------------------------------------------------

    [[nodiscard]] Result<void> load(storage::Stores &stores, const ParticipantId &person);
    /// Everybody, for what changes all answers.
    [[nodiscard]] Result<void> loadAll(storage::Stores &stores);
    /// All moves of slots there were, for strokes made before them.
    [[nodiscard]] Result<void> loadMoves(storage::Stores &stores);
    [[nodiscard]] Result<void> loadHolder(storage::Stores &stores, const QString &nameKey);
    [[nodiscard]] Result<void> load(storage::Stores &stores, const DeviceId &device);
    /// The person and the asker are to be loaded already.
    [[nodiscard]] Result<void> loadPast(storage::Stores &stores, const ParticipantId &asker,
                                        const wire::Restore &restore);
    /// The places taken, where there are any to take.
    [[nodiscard]] Result<void> loadPlaces(storage::Stores &stores);
    /// The webhook and what waits for it.
    [[nodiscard]] Result<void> loadPosting(storage::Stores &stores);
    /// The job, and what it is decided on.
    [[nodiscard]] Result<void> loadJob(storage::Stores &stores, const RunJob &run);

    /// Writes what changed, and counts the commit that this will be. What strokes change is only added to `changes`, to
    /// be written with that of the batch's other rooms.
    [[nodiscard]] Result<void> flush(storage::Stores &stores, storage::Changes &changes, Instant now);

    /// What was flushed is committed: it is the room as stored, and nothing of it is a change any more.
    void settle();

    /// About how much is loaded, in people, segments of answers and slots with places taken.
    [[nodiscard]] qsizetype weight() const { return 16 + 8 * m_room.people.size() + m_segments + m_room.taken.size(); }

private:
    [[nodiscard]] Result<void> adopt(storage::Stores &stores, const storage::ParticipantStore::Member &member);
    void adopt(const storage::ParticipantStore::Answering &one);
    [[nodiscard]] Result<void> loadLastDeed(storage::Stores &stores);
    [[nodiscard]] bool isChanged() const;
    void count(const EventBody &body);
    void keepIfUsed(const EventBody &body, const Deed &deed);
    /// Somebody less is waited for: looks soon whether anybody is.
    void lookWhetherAllAnswered(Instant now);
    [[nodiscard]] Result<std::optional<storage::HistoryRow>> rowAt(storage::Stores &stores, const ParticipantId &asker,
                                                                   StreamPosition position) const;
    void remember(const EventBody &body, const QByteArray &previous, const Deed &deed);
    /// Takes the counts over, also for the event that is remembered next.
    void setPlaces(const SlotCounts &changes);
    void recountPlaces();
    [[nodiscard]] Result<void> flushChanges(storage::Stores &stores, storage::Changes &changes, Instant now);
    [[nodiscard]] Result<void> postNews(storage::Stores &stores);
    [[nodiscard]] Result<void> flushRoom(storage::Stores &stores, storage::Changes &changes, Instant now) const;
    [[nodiscard]] Result<void> flushPeople(storage::Stores &stores) const;
    [[nodiscard]] Result<void> flushDevices(storage::Stores &stores) const;
    void addChanges(storage::Changes &changes) const;
    [[nodiscard]] storage::RoomBody body() const;

    Room m_room;
    storage::RoomHead m_head;
    FieldRevisions m_fieldRevisions;
    /// A move of the slots, and which settings revision and event brought it.
    struct Moved
    {
        qint64 settingsRevision = 0;
        qint64 revision = 0;
        SlotMove move;
    };
    std::optional<QList<Moved>> m_moves; // none: not loaded
    QHash<ParticipantId, PersonDetails> m_details;
    QHash<QString, ParticipantId> m_names;
    QHash<DeviceId, storage::DeviceRow> m_devices;
    QSet<ParticipantId> m_known;
    QSet<QString> m_knownNames;

    enum class Origin { Stored, New } m_origin = Origin::Stored;
    RoomNews::Fate m_fate = RoomNews::Fate::Lives;
    qsizetype m_segments = 0;
    bool m_headChanged = false;
    bool m_settingsChanged = false;
    QSet<ParticipantId> m_changedPeople;
    QSet<ParticipantId> m_changedAnswers;
    QSet<DeviceId> m_newDevices;
    QSet<DeviceId> m_changedDevices;
    QHash<ParticipantId, QString> m_revoked;
    QSet<DeviceId> m_revokedDevices;
    SlotCounts m_changedPlaces;
    SlotCounts m_placesOfEvent;
    QList<CommittedEvent> m_events;
    QList<storage::HistoryRow> m_history;
    std::optional<Past> m_past;
    std::optional<storage::JobRow> m_job;
    std::optional<Instant> m_lastDeed;
    std::optional<Instant> m_lastOpenDeed;
    Schedule m_schedule;
    Posting m_posting;
};

/// Reads a room's settings columns.
[[nodiscard]] Result<ParsedSettings> parseSettings(const storage::RoomBody &body);

} // namespace yak::server
