#include "roomuse.h"

#include "manyrooms.h"
#include "model/plan.h"
#include "rooms/roomview.h"
#include "rooms/tokens.h"

#include <QElapsedTimer>

#include <numeric>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kEvents = 1 + 2 * kPeopleInManyRooms; // with which each room is made

const QString kWritingEvent = u"writing the event"_s;

double indexesIn(const QString &statement)
{
    constexpr double kIndexesOfHistory = 2;
    if (statement == kWritingEvent)
        return kIndexesOfHistory;
    return std::max(1.0, static_cast<double>(statement.count(u" FROM "_s) + statement.count(u" JOIN "_s)));
}

storage::Rows asked(storage::Connection &connection, const QString &statement)
{
    auto rows = connection.execute(statement);
    if (!rows)
        qFatal("%s", qUtf8Printable(rows.error().detail));
    return *std::move(rows);
}

} // namespace

qint64 RoomUse::Cost::allPages() const
{
    return std::accumulate(pages.begin(), pages.end(), qint64{0});
}

RoomUse::More RoomUse::more(const Cost &few, const Cost &many)
{
    More most{-1, {}};
    for (const auto &[statement, pages] : many.pages.asKeyValueRange()) {
        const double more = static_cast<double>(pages - few.pages.value(statement)) / indexesIn(statement);
        if (more > most.pages)
            most = {more, statement};
    }
    return most;
}

RoomUse::RoomUse(const storage::DatabaseAddress &address, const Clock &clock)
    : m_clock(clock), m_reading(address, storage::Connection::Use::Guest), m_writing(address, clock)
{
    auto counting = storage::Connection::open(address);
    if (!counting)
        qFatal("%s", qUtf8Printable(counting.error().detail));
    m_counting = *std::move(counting);
}

RoomUse::Cost RoomUse::open(int room)
{
    return costOf([&] { look(room, std::nullopt); });
}

RoomUse::Cost RoomUse::since(int room)
{
    constexpr qint64 kMissed = 5;
    return costOf([&] { look(room, StreamPosition{StreamKind::All, kEvents + m_operations.value(room) - kMissed}); });
}

void RoomUse::look(int room, std::optional<StreamPosition> known)
{
    server::ViewRequest request;
    request.room = manyRoom(room);
    request.credentials = server::Credentials{memberOfManyRoom(room).device, server::secretHash(crowdSecret())};
    request.known = known;
    const auto stores = m_reading.begin(storage::LastingConnection::Access::Reading);
    if (!stores || !server::readView(**stores, request))
        qFatal("a room cannot be read");
    m_reading.rollback();
}

RoomUse::Cost RoomUse::save(int room)
{
    const SlotTable table = makeSlots(completed(settingsOfManyRooms().plan, m_clock.now()))->table;
    const CrowdMember member = memberOfManyRoom(room);
    const qint64 operation = ++m_operations[room] + 1;
    const SlotState state = operation % 2 == 0 ? SlotState::Yes : SlotState::IfNeeded;
    const server::Command stroke{manyRoom(room),
                                 {member.person, member.device},
                                 wire::PaintAnswer{operation, {Stroke{{state, {table.range(0)}}}}, {}},
                                 {}};
    Cost cost = costOf([&] { m_writing.run({stroke}); });
    cost.pages.removeIf([](QHash<QString, qint64>::iterator entry) { return entry.key().startsWith(u"WITH"_s); });
    addParts(room, cost);
    return cost;
}

void RoomUse::addParts(int room, Cost &cost)
{
    const RoomId id = manyRoom(room);
    const CrowdMember member = memberOfManyRoom(room);
    const auto stores = m_reading.begin(storage::LastingConnection::Access::Writing);
    const auto head = (*stores)->rooms.head(id);
    const auto device = (*stores)->devices.find(id, member.device);
    const auto answer = (*stores)->participants.answer(id, member.person);
    const auto past = (*stores)->history.newest(id, {}, 1);
    QHash<QString, storage::Changes> parts;
    parts[u"writing the counters"_s].counters = {**head};
    parts[u"writing the answer"_s].responses = {{id, member.person, {*answer, 2}}};
    parts[u"writing the operation"_s].operations = {{id, **device}};
    parts[kWritingEvent].events = {{id, past->first()}};
    ++parts[kWritingEvent].events.first().row.revision;
    for (const auto &[name, part] : parts.asKeyValueRange()) {
        (void)takePages();
        if (!(*stores)->write(part))
            qFatal("a part of a stroke cannot be written");
        qint64 pages = 0;
        for (const auto &[statement, looked] : takePages().asKeyValueRange()) {
            // What was checked is within what asked for it.
            pages += statement.startsWith(u"WITH"_s) ? looked : -looked;
            if (!statement.startsWith(u"WITH"_s))
                cost.pages.insert(statement, looked);
        }
        cost.pages.insert(name, pages);
    }
    m_reading.rollback();
}

RoomUse::Cost RoomUse::costOf(const std::function<void()> &use)
{
    (void)takePages();
    QElapsedTimer timer;
    timer.start();
    use();
    const auto milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    return {takePages(), milliseconds};
}

QHash<QString, qint64> RoomUse::takePages()
{
    QHash<QString, qint64> pages;
    storage::Rows rows =
        asked(*m_counting, u"SELECT regexp_replace(query, '^PREPARE [^ ]+ AS ', ''), "
                           "(shared_blks_hit + shared_blks_read) / calls FROM pg_stat_statements WHERE dbid = "
                           "(SELECT oid FROM pg_database WHERE datname = current_database()) "
                           "AND query NOT LIKE '%pg_stat%' AND shared_blks_hit + shared_blks_read > 0"_s);
    while (rows.next())
        pages.insert(rows.text(0).simplified(), rows.number(1));
    (void)asked(*m_counting, u"SELECT pg_stat_statements_reset()"_s);
    return pages;
}

} // namespace yak
