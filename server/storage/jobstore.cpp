#include "storage/jobstore.h"

#include "storage/columnvalues.h"

namespace yak::storage {

using namespace Qt::StringLiterals;

namespace {

QString ofGroup(JobGroup group)
{
    return group == JobGroup::Posts ? u" AND kind = 'post'"_s : u" AND kind <> 'post'"_s;
}

/// The job from the columns due_at, payload and attempts.
JobRow jobIn(const Rows &rows, int first)
{
    JobRow row;
    row.dueAt = {rows.number(first)};
    row.payload = rows.json(first + 1);
    row.attempts = rows.number(first + 2);
    return row;
}

} // namespace

Result<void> JobStore::put(const RoomId &room, const JobRow &row)
{
    return m_connection
        .execute(
            u"INSERT INTO jobs (room_id, kind, job_key, due_at, payload, attempts) VALUES (?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (room_id, kind, job_key) DO UPDATE SET due_at = excluded.due_at, "
            "payload = excluded.payload, attempts = excluded.attempts"_s,
            {column(room), column(row.kind), column(row.key), column(row.dueAt), jsonColumn(row.payload), row.attempts})
        .map(forget);
}

Result<void> JobStore::remove(const RoomId &room, const QString &kind, const QString &key)
{
    return m_connection
        .execute(u"DELETE FROM jobs WHERE room_id = ? AND kind = ? AND job_key = ?"_s,
                 {column(room), column(kind), column(key)})
        .map(forget);
}

Result<std::optional<JobRow>> JobStore::find(const RoomId &room, const QString &kind, const QString &key)
{
    auto rows = m_connection.execute(
        u"SELECT due_at, payload, attempts FROM jobs WHERE room_id = ? AND kind = ? AND job_key = ?"_s,
        {column(room), column(kind), column(key)});
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    if (!rows->next())
        return std::optional<JobRow>();
    JobRow row = jobIn(*rows, 0);
    row.kind = kind;
    row.key = key;
    return std::optional(row);
}

Result<QList<JobRow>> JobStore::ofKind(const RoomId &room, const QString &kind)
{
    auto rows = m_connection.execute(u"SELECT job_key, due_at, payload, attempts FROM jobs "
                                     "WHERE room_id = ? AND kind = ? ORDER BY job_key"_s,
                                     {column(room), column(kind)});
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    QList<JobRow> jobs;
    while (rows->next()) {
        jobs.append(jobIn(*rows, 1));
        jobs.last().kind = kind;
        jobs.last().key = rows->text(0);
    }
    return jobs;
}

Result<QList<DueJob>> JobStore::due(JobGroup group, Instant now, qint64 most)
{
    auto rows =
        m_connection.execute(u"SELECT room_id, kind, job_key, due_at, payload, attempts FROM jobs WHERE due_at <= ?"_s +
                                 ofGroup(group) + u" ORDER BY due_at LIMIT ?"_s,
                             {column(now), most});
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    QList<DueJob> jobs;
    while (rows->next()) {
        jobs.append({idIn<RoomId>(*rows, 0), jobIn(*rows, 3)});
        jobs.last().row.kind = rows->text(1);
        jobs.last().row.key = rows->text(2);
    }
    return jobs;
}

Result<std::optional<Instant>> JobStore::nextAfter(JobGroup group, Instant now)
{
    auto rows = m_connection.execute(
        u"SELECT due_at FROM jobs WHERE due_at > ?"_s + ofGroup(group) + u" ORDER BY due_at LIMIT 1"_s, {column(now)});
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    return rows->next() ? instantIn(*rows, 0) : std::nullopt;
}

} // namespace yak::storage
