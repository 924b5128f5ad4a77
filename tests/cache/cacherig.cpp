#include "cacherig.h"

#include <QTest>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

/// The answer of a call, once it has come.
template<typename T>
T wait(const std::optional<T> &answer)
{
    const bool came = QTest::qWaitFor([&answer] { return answer.has_value(); }, 10'000);
    Q_ASSERT_X(came, "CacheRig", "no answer came");
    return *answer;
}

} // namespace

CacheRig::CacheRig() = default;
CacheRig::~CacheRig() = default;

SqliteRoomStore::Condition CacheRig::open()
{
    m_store.reset();
    m_store = std::make_unique<SqliteRoomStore>(path());
    std::optional<SqliteRoomStore::Condition> found;
    QObject::connect(m_store.get(), &SqliteRoomStore::opened, m_store.get(),
                     [this, &found](SqliteRoomStore::Condition condition, const QString &detail) {
                         found = condition;
                         m_detail = detail;
                     });
    return wait(found);
}

bool CacheRig::save(const KnownRoom &known)
{
    std::optional<bool> done;
    m_store->save(known, [&done](bool ok) { done = ok; });
    return wait(done);
}

bool CacheRig::addStroke(const QString &link, const StoredStroke &stroke)
{
    std::optional<bool> done;
    m_store->addStroke(link, stroke, [&done](bool ok) { done = ok; });
    return wait(done);
}

std::optional<StoredRoom> CacheRig::load(const QString &link)
{
    std::optional<std::optional<StoredRoom>> found;
    m_store->load(link, [&found](std::optional<StoredRoom> room) { found = std::move(room); });
    return wait(found);
}

QList<KnownRoom> CacheRig::loadAll()
{
    std::optional<QList<KnownRoom>> found;
    m_store->loadAll([&found](QList<KnownRoom> rooms) { found = std::move(rooms); });
    return wait(found);
}

KnownRoom CacheRig::room(const QString &title)
{
    KnownRoom room;
    room.link = u"yakjeong://rooms.example.org/"_s + RoomId::random().text();
    room.title = title;
    room.phase = u"open"_s;
    room.person = ParticipantId::random();
    room.personName = u"김민준"_s;
    room.device = DeviceId::random();
    room.secret = u"a secret"_s;
    room.role = u"organizer"_s;
    room.deadline = Instant::fromSeconds(1'900'000'000);
    room.openedAt = Instant::fromSeconds(1'800'000'000);
    return room;
}

} // namespace yak
