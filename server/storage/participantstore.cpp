#include "storage/participantstore.h"

#include "storage/columnvalues.h"

#include <QHash>

namespace yak::storage {

using namespace Qt::StringLiterals;

namespace {

const QString kPerson = u"SELECT p.participant_id, p.name, p.name_key, p.role, p.required, p.weight, p.zone, "
                        "p.joined_at, p.deadline, p.pin_hash, "_s;
const QString kFrom = u" FROM participants p LEFT JOIN responses r ON r.room_id = p.room_id "
                      "AND r.participant_id = p.participant_id WHERE p.room_id = ?"_s;
constexpr int kAfterPerson = 10;

ParticipantRow personIn(const Rows &rows)
{
    ParticipantRow row;
    row.person.id = idIn<ParticipantId>(rows, 0);
    row.person.name = rows.text(1);
    row.nameKey = rows.text(2);
    row.person.role = roleFromText(rows.text(3)).value_or(Role::Participant);
    row.person.required = rows.flag(4);
    row.person.weight = static_cast<int>(rows.number(5));
    row.person.zone = rows.text(6);
    row.person.joinedAt = {rows.number(7)};
    row.person.deadline = instantIn(rows, 8);
    row.pinHash = rows.text(9);
    return row;
}

Result<std::optional<ParticipantStore::Member>> oneIn(Result<Rows> rows)
{
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    if (!rows->next())
        return std::optional<ParticipantStore::Member>();
    return std::optional(ParticipantStore::Member{personIn(*rows), numberIn(*rows, kAfterPerson)});
}

} // namespace

Result<std::optional<ParticipantStore::Member>> ParticipantStore::find(const RoomId &room, const ParticipantId &id)
{
    static const QString statement = kPerson + u"r.painted"_s + kFrom + u" AND p.participant_id = ?"_s;
    return oneIn(m_connection.execute(statement, {column(room), column(id)}));
}

Result<std::optional<ParticipantStore::Member>> ParticipantStore::findByName(const RoomId &room, const QString &nameKey)
{
    static const QString statement = kPerson + u"r.painted"_s + kFrom + u" AND p.name_key = ?"_s;
    return oneIn(m_connection.execute(statement, {column(room), column(nameKey)}));
}

Result<QByteArray> ParticipantStore::answer(const RoomId &room, const ParticipantId &id)
{
    auto rows = m_connection.execute(u"SELECT answer FROM responses WHERE room_id = ? AND participant_id = ?"_s,
                                     {column(room), column(id)});
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    return rows->next() ? rows->json(0) : QByteArray();
}

Result<QList<ParticipantStore::Answering>> ParticipantStore::all(const RoomId &room)
{
    // Joined by hand: a database may look each answer up by itself, which is a way down an index a person.
    auto rows = m_connection.execute(u"SELECT participant_id, answer, painted FROM responses WHERE room_id = ?"_s,
                                     {column(room)});
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    QHash<ParticipantId, ResponseRow> answers;
    while (rows->next())
        answers.insert(idIn<ParticipantId>(*rows, 0), {rows->json(1), rows->number(2)});
    static const QString statement = kPerson + u"0 FROM participants p WHERE p.room_id = ? ORDER BY p.participant_id"_s;
    auto people = m_connection.execute(statement, {column(room)});
    if (!people)
        return tl::unexpected<Error>(people.error());
    QList<Answering> everybody;
    while (people->next()) {
        ParticipantRow row = personIn(*people);
        const auto found = answers.constFind(row.person.id);
        const bool hasAnswered = found != answers.cend();
        everybody.append({std::move(row), hasAnswered ? found->answer : QByteArray(),
                          hasAnswered ? std::optional(found->painted) : std::nullopt});
    }
    return everybody;
}

Result<void> ParticipantStore::save(const RoomId &room, const ParticipantRow &row)
{
    const Person &person = row.person;
    return m_connection
        .execute(u"INSERT INTO participants (room_id, participant_id, name, name_key, role, required, weight, zone, "
                 "joined_at, deadline, pin_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                 "ON CONFLICT (room_id, participant_id) DO UPDATE SET name = excluded.name, "
                 "name_key = excluded.name_key, role = excluded.role, required = excluded.required, "
                 "weight = excluded.weight, zone = excluded.zone, deadline = excluded.deadline, "
                 "pin_hash = excluded.pin_hash"_s,
                 {column(room), column(person.id), column(person.name), column(row.nameKey),
                  QString(toText(person.role)), qint64{person.required}, qint64{person.weight}, column(person.zone),
                  column(person.joinedAt), column(person.deadline), column(row.pinHash)})
        .map(forget);
}

Result<void> ParticipantStore::saveResponse(const RoomId &room, const ParticipantId &id, const ResponseRow &row)
{
    return m_connection
        .execute(u"INSERT INTO responses (room_id, participant_id, answer, painted) VALUES (?, ?, ?, ?) "
                 "ON CONFLICT (room_id, participant_id) DO UPDATE SET answer = excluded.answer, "
                 "painted = excluded.painted"_s,
                 {column(room), column(id), jsonColumn(row.answer), row.painted})
        .map(forget);
}

Result<void> ParticipantStore::remove(const RoomId &room, const ParticipantId &id)
{
    const auto answer = m_connection.execute(u"DELETE FROM responses WHERE room_id = ? AND participant_id = ?"_s,
                                             {column(room), column(id)});
    if (!answer)
        return tl::unexpected<Error>(answer.error());
    return m_connection
        .execute(u"DELETE FROM participants WHERE room_id = ? AND participant_id = ?"_s, {column(room), column(id)})
        .map(forget);
}

} // namespace yak::storage
