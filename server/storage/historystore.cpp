#include "storage/historystore.h"

#include "storage/columnvalues.h"

namespace yak::storage {

using namespace Qt::StringLiterals;

namespace {

const QString kColumns = u"revision, participant_id, subject, action, data, previous, at"_s;

Result<QList<HistoryRow>> rowsIn(Result<Rows> rows)
{
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    QList<HistoryRow> found;
    while (rows->next()) {
        found.append({rows->number(0), idIn<ParticipantId>(*rows, 1), idIn<ParticipantId>(*rows, 2), rows->text(3),
                      rows->json(4), rows->json(5), Instant{rows->number(6)}});
    }
    return found;
}

/// One subject's newest rows, ready to be joined with another's.
QString newestOfSubject()
{
    return u"SELECT * FROM (SELECT "_s + kColumns +
           u" FROM history WHERE room_id = ? AND subject = ? ORDER BY revision DESC LIMIT ?) AS part"_s;
}

} // namespace

Result<void> HistoryStore::append(const RoomId &room, const HistoryRow &row)
{
    return m_connection
        .execute(u"INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at) "
                 "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
                 {column(room), row.revision, column(row.by), column(row.subject), column(row.action),
                  jsonColumn(row.data), jsonColumn(row.previous), column(row.at)})
        .map(forget);
}

Result<QList<HistoryRow>> HistoryStore::newest(const RoomId &room, const HistoryFilter &filter, qint64 limit,
                                               qint64 skip)
{
    if (filter.kind == StreamKind::All) {
        static const QString all =
            u"SELECT "_s + kColumns + u" FROM history WHERE room_id = ? ORDER BY revision DESC LIMIT ? OFFSET ?"_s;
        return rowsIn(m_connection.execute(all, {column(room), limit, skip}));
    }
    // Two subjects by their own index entries, however many answers of others lie between them.
    static const QString own =
        newestOfSubject() + u" UNION ALL "_s + newestOfSubject() + u" ORDER BY revision DESC LIMIT ? OFFSET ?"_s;
    const qint64 both = limit + skip;
    const qint64 mine = filter.self.isNull() ? 0 : both;
    return rowsIn(m_connection.execute(
        own, {column(room), column(QString()), both, column(room), column(filter.self), mine, limit, skip}));
}

Result<QList<HistoryRow>> HistoryStore::paintingsOf(const RoomId &room, const ParticipantId &subject, qint64 after)
{
    static const QString statement =
        u"SELECT "_s + kColumns +
        u" FROM history WHERE room_id = ? AND subject = ? AND revision > ? ORDER BY revision DESC"_s;
    return rowsIn(m_connection.execute(statement, {column(room), column(subject), after}));
}

Result<QList<HistoryRow>> HistoryStore::ofAction(const RoomId &room, const QString &action)
{
    static const QString statement =
        u"SELECT "_s + kColumns + u" FROM history WHERE room_id = ? AND subject = ? AND action = ? ORDER BY revision"_s;
    return rowsIn(m_connection.execute(statement, {column(room), column(QString()), column(action)}));
}

Result<std::optional<Instant>> HistoryStore::lastDeed(const RoomId &room, StreamKind kind)
{
    const QString ofAll = kind == StreamKind::Own ? u"AND subject = '' "_s : QString();
    auto rows =
        m_connection.execute(u"SELECT at FROM history WHERE room_id = ? "_s + ofAll +
                                 u"AND (participant_id <> '' OR action = 'kept') ORDER BY revision DESC LIMIT 1"_s,
                             {column(room)});
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    return rows->next() ? instantIn(*rows, 0) : std::nullopt;
}

} // namespace yak::storage
