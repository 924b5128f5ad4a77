#include "storage/roomstore.h"

#include "storage/columnvalues.h"
#include "storage/dialect.h"

namespace yak::storage {

using namespace Qt::StringLiterals;

namespace {

std::optional<Decision> decisionIn(const Rows &rows, int first)
{
    if (rows.isNull(first))
        return std::nullopt;
    return Decision{rows.number(first), rows.number(first + 1), idIn<ParticipantId>(rows, first + 2),
                    Instant{rows.number(first + 3)}, rows.number(first + 4)};
}

/// The flags from the columns closed, archived, those of the decision, whether it is withdrawn, reminded_at, purge_at.
RoomFlags flagsIn(const Rows &rows, int first)
{
    const auto decision = decisionIn(rows, first + 2);
    const bool isWithdrawn = rows.flag(first + 7);
    return {rows.flag(first),
            rows.flag(first + 1),
            isWithdrawn ? std::nullopt : decision,
            isWithdrawn ? decision : std::nullopt,
            instantIn(rows, first + 8),
            instantIn(rows, first + 9)};
}

struct DecisionColumns
{
    QVariant start;
    QVariant end;
    QVariant by;
    QVariant at;
    qint64 number = 1;
    qint64 withdrawn = 0;
};

DecisionColumns columnsOf(const RoomFlags &flags)
{
    const auto &decision = flags.decision ? flags.decision : flags.withdrawn;
    if (!decision)
        return {};
    return {column(decision->start), column(decision->end), column(decision->by),
            column(decision->at),    decision->number,      qint64{!flags.decision}};
}

} // namespace

Result<QHash<RoomId, qint64>> RoomStore::versions(std::span<const RoomId> ids)
{
    return m_connection.engine() == Engine::Sqlite ? versionsOneByOne(ids) : versionsTogether(ids);
}

Result<QHash<RoomId, qint64>> RoomStore::versionsOneByOne(std::span<const RoomId> ids)
{
    QHash<RoomId, qint64> versions;
    for (const RoomId &id : ids) {
        auto rows = m_connection.execute(u"SELECT version FROM rooms WHERE room_id = ?"_s, {column(id)});
        if (!rows)
            return tl::unexpected<Error>(rows.error());
        if (rows->next())
            versions.insert(id, rows->number(0));
    }
    return versions;
}

Result<QHash<RoomId, qint64>> RoomStore::versionsTogether(std::span<const RoomId> ids)
{
    QStringList texts;
    for (const RoomId &id : ids)
        texts.append(id.text());
    QHash<RoomId, qint64> versions;
    auto rows = m_connection.execute(u"SELECT room_id, version FROM rooms WHERE room_id = ANY(?::text[])"_s,
                                     {arrayColumn(texts)});
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    while (rows->next())
        versions.insert(idIn<RoomId>(*rows, 0), rows->number(1));
    return versions;
}

Result<std::optional<RoomHead>> RoomStore::head(const RoomId &id)
{
    auto rows = m_connection.execute(
        u"SELECT revision, painted, people, organizers, settings_revision, closed, archived, decision_start, "
        "decision_end, decision_by, decision_at, decision_number, decision_withdrawn, reminded_at, purge_at, "
        "password_hash, version FROM rooms WHERE room_id = ?"_s,
        {column(id)});
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    if (!rows->next())
        return std::optional<RoomHead>();
    RoomHead head;
    head.id = id;
    head.revision = rows->number(0);
    head.painted = rows->number(1);
    head.people = rows->number(2);
    head.organizers = rows->number(3);
    head.settingsRevision = rows->number(4);
    head.flags = flagsIn(*rows, 5);
    head.passwordHash = rows->text(15);
    head.version = rows->number(16);
    return std::optional(head);
}

Result<std::optional<RoomBody>> RoomStore::body(const RoomId &id)
{
    auto rows = m_connection.execute(
        u"SELECT settings, field_revisions, slot_ranges, slot_units, zone_rules FROM room_settings WHERE room_id = ?"_s,
        {column(id)});
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    if (!rows->next())
        return std::optional<RoomBody>();
    return std::optional(RoomBody{rows->json(0), rows->json(1), rows->json(2), rows->number(3), rows->text(4)});
}

Result<void> RoomStore::insert(const RoomHead &head, const RoomBody &body, Instant createdAt)
{
    const DecisionColumns decision = columnsOf(head.flags);
    const auto made = m_connection.execute(
        u"INSERT INTO rooms (room_id, version, revision, painted, people, organizers, settings_revision, closed, "
        u"archived, "
        "decision_start, decision_end, decision_by, decision_at, decision_number, decision_withdrawn, reminded_at, "
        "purge_at, password_hash, created_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {column(head.id), head.version, head.revision, head.painted, head.people, head.organizers,
         head.settingsRevision, qint64{head.flags.closed}, qint64{head.flags.archived}, decision.start, decision.end,
         decision.by, decision.at, decision.number, decision.withdrawn, column(head.flags.remindedAt),
         column(head.flags.purgeAt), column(head.passwordHash), column(createdAt)});
    if (!made)
        return tl::unexpected<Error>(made.error());
    return m_connection
        .execute(u"INSERT INTO room_settings (room_id, settings, field_revisions, slot_ranges, slot_units, zone_rules) "
                 "VALUES (?, ?, ?, ?, ?, ?)"_s,
                 {column(head.id), jsonColumn(body.settings), jsonColumn(body.fieldRevisions),
                  jsonColumn(body.slotRanges), body.slotUnits, column(body.zoneRules)})
        .map(forget);
}

Result<void> RoomStore::updateCounters(const RoomHead &head)
{
    return m_connection
        .execute(u"UPDATE rooms SET version = ?, revision = ?, painted = ? WHERE room_id = ?"_s,
                 {head.version, head.revision, head.painted, column(head.id)})
        .map(forget);
}

Result<void> RoomStore::updateHead(const RoomHead &head)
{
    const DecisionColumns decision = columnsOf(head.flags);
    return m_connection
        .execute(u"UPDATE rooms SET version = ?, revision = ?, painted = ?, people = ?, organizers = ?, "
                 u"settings_revision = ?, "
                 "closed = ?, archived = ?, decision_start = ?, decision_end = ?, decision_by = ?, decision_at = ?, "
                 "decision_number = ?, decision_withdrawn = ?, reminded_at = ?, purge_at = ? WHERE room_id = ?"_s,
                 {head.version, head.revision, head.painted, head.people, head.organizers, head.settingsRevision,
                  qint64{head.flags.closed}, qint64{head.flags.archived}, decision.start, decision.end, decision.by,
                  decision.at, decision.number, decision.withdrawn, column(head.flags.remindedAt),
                  column(head.flags.purgeAt), column(head.id)})
        .map(forget);
}

Result<void> RoomStore::updateBody(const RoomId &id, const RoomBody &body)
{
    return m_connection
        .execute(u"UPDATE room_settings SET settings = ?, field_revisions = ?, slot_ranges = ?, slot_units = ?, "
                 "zone_rules = ? WHERE room_id = ?"_s,
                 {jsonColumn(body.settings), jsonColumn(body.fieldRevisions), jsonColumn(body.slotRanges),
                  body.slotUnits, column(body.zoneRules), column(id)})
        .map(forget);
}

Result<void> RoomStore::remove(const RoomId &id)
{
    return m_connection.execute(u"DELETE FROM rooms WHERE room_id = ?"_s, {column(id)}).map(forget);
}

} // namespace yak::storage
