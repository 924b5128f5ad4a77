#include "upkeep/checking.h"

#include "model/life.h"
#include "model/replay.h"
#include "protocol/codec.h"
#include "rooms/roomstate.h"

#include <algorithm>

namespace yak::server {

using namespace Qt::StringLiterals;

namespace {

/// A room as its own tables have it.
struct Stored
{
    Room room;
    storage::RoomHead head;
    QHash<ParticipantId, qint64> painted;
    QList<storage::HistoryRow> history; // oldest first
    std::optional<storage::JobRow> deadline;
};

Result<void> readRoom(storage::Stores &stores, const RoomId &id, Stored &stored)
{
    const auto head = stores.rooms.head(id);
    if (!head)
        return tl::unexpected<Error>(head.error());
    const auto body = stores.rooms.body(id);
    if (!body)
        return tl::unexpected<Error>(body.error());
    if (!*head || !*body)
        return failure(ErrorCode::NotFound, *head ? u"it has no settings"_s : u"there is no such room"_s);
    const auto parsed = parseSettings(**body);
    if (!parsed)
        return tl::unexpected<Error>(parsed.error());
    stored.head = **head;
    Room &room = stored.room;
    room.id = id;
    room.settings = parsed->settings;
    room.settingsRevision = stored.head.settingsRevision;
    room.slotTable = parsed->slotTable;
    room.zoneRules = parsed->zoneRules;
    room.flags = stored.head.flags;
    return {};
}

Result<void> readPeople(storage::Stores &stores, Stored &stored)
{
    const auto everybody = stores.participants.all(stored.room.id);
    if (!everybody)
        return tl::unexpected<Error>(everybody.error());
    for (const storage::ParticipantStore::Answering &one : *everybody) {
        const ParticipantId &id = one.row.person.id;
        stored.room.people.insert(id, one.row.person);
        if (one.answer.isEmpty())
            continue;
        stored.room.answers.insert(id, answerOf(strokeFromColumn(one.answer)));
        stored.painted.insert(id, one.painted.value_or(0));
    }
    const auto taken = stores.slotCounts.all(stored.room.id);
    if (!taken)
        return tl::unexpected<Error>(taken.error());
    stored.room.taken = *taken;
    return {};
}

Result<void> readHistory(storage::Stores &stores, Stored &stored)
{
    constexpr qint64 kPage = 1'000;
    for (;;) {
        auto rows = stores.history.newest(stored.room.id, {}, kPage, stored.history.size());
        if (!rows)
            return tl::unexpected<Error>(rows.error());
        stored.history += *rows;
        if (rows->size() < kPage)
            break;
    }
    std::ranges::reverse(stored.history);
    return {};
}

Result<void> readJobs(storage::Stores &stores, Stored &stored)
{
    auto found = stores.jobs.find(stored.room.id, job::kDeadline, {});
    if (!found)
        return tl::unexpected<Error>(found.error());
    stored.deadline = *std::move(found);
    return {};
}

/// What is found wrong, in words.
class Findings
{
public:
    template<typename T>
    void expectEqual(const T &isStored, const T &comesOut, const QString &what)
    {
        if (!(isStored == comesOut))
            m_words.append(u"its history does not lead to %1"_s.arg(what));
    }
    void expectCount(qint64 isStored, qint64 counted, const QString &what)
    {
        if (isStored != counted)
            m_words.append(u"%1 are said to be %2, but are %3"_s.arg(what).arg(isStored).arg(counted));
    }
    void add(const QString &words) { m_words.append(words); }

    [[nodiscard]] const QStringList &words() const { return m_words; }

private:
    QStringList m_words;
};

/// The events of the rows; what is wrong with the rows by themselves is found on the way.
QList<Event> eventsIn(const QList<storage::HistoryRow> &rows, Findings &findings)
{
    QList<Event> events;
    qint64 expected = 0;
    for (const storage::HistoryRow &row : rows) {
        if (row.revision != ++expected)
            findings.add(u"event %1 stands where %2 should"_s.arg(row.revision).arg(expected));
        expected = row.revision;
        const auto body = wire::eventBodyFromJson(row.data);
        if (!body) {
            findings.add(u"event %1 cannot be read"_s.arg(row.revision));
            continue;
        }
        if (actionOf(*body) != row.action || answeringPerson(*body).value_or(ParticipantId()) != row.subject)
            findings.add(u"event %1 is filed as something else"_s.arg(row.revision));
        events.append({*body, row.by, row.at});
    }
    return events;
}

SlotCounts withoutZeros(SlotCounts counts)
{
    counts.removeIf([](SlotCounts::iterator entry) { return *entry == 0; });
    return counts;
}

QHash<ParticipantId, Answer> withoutEmpty(QHash<ParticipantId, Answer> answers)
{
    answers.removeIf([](QHash<ParticipantId, Answer>::iterator entry) { return entry->isEmpty(); });
    return answers;
}

void compare(const Stored &stored, const Room &played, Findings &findings)
{
    const Room &room = stored.room;
    findings.expectEqual(room.settings, played.settings, u"its settings"_s);
    findings.expectEqual(room.settingsRevision, played.settingsRevision, u"the count of its settings' changes"_s);
    findings.expectEqual(room.slotTable.ranges(), played.slotTable.ranges(), u"its slots"_s);
    findings.expectEqual(room.flags, played.flags, u"its phase and decision"_s);
    findings.expectEqual(room.people.keys(), played.people.keys(), u"the people in it"_s);
    for (const Person &person : room.people)
        findings.expectEqual(person, played.people.value(person.id, person),
                             u"what is stored of "_s + person.id.text());
    const auto answers = withoutEmpty(room.answers);
    const auto playedAnswers = withoutEmpty(played.answers);
    findings.expectEqual(answers.size(), playedAnswers.size(), u"the answers in it"_s);
    for (const auto &[id, answer] : answers.asKeyValueRange())
        findings.expectEqual(answer, playedAnswers.value(id), u"the answer of "_s + id.text());
    findings.expectEqual(withoutZeros(room.taken), withoutZeros(countTaken(played)), u"the places taken"_s);
}

void count(const Stored &stored, Findings &findings)
{
    QHash<ParticipantId, qint64> painted;
    for (const storage::HistoryRow &row : stored.history) {
        if (!row.subject.isNull())
            ++painted[row.subject];
    }
    qint64 all = 0;
    for (const qint64 one : std::as_const(painted))
        all += one;
    const auto organizers =
        std::ranges::count_if(stored.room.people, [](const Person &person) { return person.role == Role::Organizer; });
    findings.expectCount(stored.head.revision, stored.history.size(), u"its events"_s);
    findings.expectCount(stored.head.painted, all, u"its painted answers"_s);
    findings.expectCount(stored.head.people, stored.room.people.size(), u"its people"_s);
    findings.expectCount(stored.head.organizers, organizers, u"its organizers"_s);
    for (const auto &[id, number] : stored.painted.asKeyValueRange())
        findings.expectCount(number, painted.value(id), u"the painted answers of "_s + id.text());
}

} // namespace

Result<QStringList> checkRoom(storage::Stores &stores, const RoomId &id)
{
    Stored stored;
    if (auto read = readRoom(stores, id, stored); !read)
        return tl::unexpected<Error>(read.error());
    if (auto read = readPeople(stores, stored); !read)
        return tl::unexpected<Error>(read.error());
    if (auto read = readHistory(stores, stored); !read)
        return tl::unexpected<Error>(read.error());
    if (auto read = readJobs(stores, stored); !read)
        return tl::unexpected<Error>(read.error());
    Findings findings;
    Replay replay(stored.room, eventsIn(stored.history, findings));
    compare(stored, replay.roomAfter(replay.length()), findings);
    count(stored, findings);
    if (stored.deadline && stored.deadline->dueAt != deadlineOf(stored.room.settings))
        findings.add(u"what it does at its deadline is due at another time"_s);
    return findings.words();
}

} // namespace yak::server
