#include "world.h"

#include "fuzzing.h"
#include "storage/migrator.h"
#include "upkeep/checking.h"

#include <cstdio>

namespace yak::fuzz {

using namespace Qt::StringLiterals;

namespace {

storage::Connection &database()
{
    static const std::unique_ptr<storage::Connection> connection = [] {
        auto opened = storage::Connection::open(storage::sqliteFile(u":memory:"_s), storage::Connection::Use::Owner);
        expect(opened && storage::migrate(**opened, storage::allMigrations()), "there is a database");
        return *std::move(opened);
    }();
    return *connection;
}

} // namespace

World::World() : m_connection(database()), m_stores(m_connection)
{
    expect(m_connection.beginWriting().has_value(), "a transaction begins");
    restart();
}

World::~World()
{
    m_connection.rollback();
}

void World::restart()
{
    m_writer = std::make_unique<server::CommandWriter>(clock, [this](const server::BatchResult &result) {
        m_news = result.news;
        m_outcomes = result.outcomes;
    });
}

QList<server::Outcome> World::run(QList<server::Command> commands)
{
    m_news.clear();
    m_outcomes.clear();
    const std::span<server::Command> jobs(commands.data(), static_cast<size_t>(commands.size()));
    const auto applied = m_writer->apply(m_stores, jobs);
    if (!applied)
        std::fprintf(stderr, "%s\n", qUtf8Printable(applied.error().detail));
    expect(applied.has_value(), "the database takes what the rooms decided");
    m_writer->committed(jobs);
    expect(m_outcomes.size() == commands.size(), "each command has an outcome");
    for (const server::RoomNews &news : m_news)
        follow(news);
    return m_outcomes;
}

void World::follow(const server::RoomNews &news)
{
    if (news.fate == server::RoomNews::Fate::Deleted) {
        m_rooms.remove(news.room);
        return;
    }
    Room &room = m_rooms[news.room];
    room.id = news.room;
    for (const server::CommittedEvent &committed : news.events) {
        expect(committed.revision == room.position.revision + 1, "events have no gap");
        apply(room, committed.event);
        room.position.revision = committed.revision;
        update(room.taken, committed.places);
    }
    const auto newest = m_stores.history.newest(news.room, {}, 1);
    const bool isThere = newest && !newest->isEmpty() && newest->first().revision == room.position.revision;
    expect(isThere, "an event is history before anybody hears of it");
}

void World::expectWhole()
{
    for (const Room &room : std::as_const(m_rooms)) {
        const auto findings = server::checkRoom(m_stores, room.id);
        if (!findings || !findings->isEmpty())
            std::fprintf(stderr, "%s\n", findings ? qUtf8Printable(findings->join(u'\n')) : "unreadable");
        expect(findings && findings->isEmpty(), "a room is what its history leads to");
        const auto head = m_stores.rooms.head(room.id);
        expect(head && *head && (*head)->revision == room.position.revision, "every event is history");
        expect((*head)->flags == room.flags, "a room is what its events told");
    }
}

} // namespace yak::fuzz
