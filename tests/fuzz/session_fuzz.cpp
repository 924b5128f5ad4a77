#include "fakepeer.h"
#include "fakestore.h"
#include "faketime.h"
#include "fuzzing.h"
#include "model/limits.h"
#include "model/replay.h"
#include "optimizer/ranking.h"
#include "protocol/wirevalue.h"
#include "session/roomdigest.h"
#include "session/roomsession.h"
#include "treemutation.h"

#include <QCborArray>

#include <algorithm>

using namespace yak;
using namespace yak::fuzz;
using namespace Qt::StringLiterals;

// libFuzzer's own.
extern "C" size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t maxSize);

namespace {

constexpr qsizetype kMostLines = 120;

/// A whole session of the app against a server that says whatever the input says. An input is lines of text: a frame of
/// the server's as JSON, in which `"reply": 0` answers the last request, or a word for what a user or the line does.
class Scene
{
public:
    Scene() { start(); }

    void play(const QByteArray &line);
    void judge();
    void judgeAtEnd();

private:
    void start();
    void receive(QCborMap frame);
    void act(const QByteArray &word, qint64 number);
    void useRoom(const QByteArray &word, qint64 number);
    void rest();
    [[nodiscard]] RoomModel &model() { return m_session->model(); }

    FakeTime m_time;
    FakePeer m_peer{m_time};
    FakeStore m_store{FakeStore::Mode::Held};
    std::unique_ptr<RoomSession> m_session;
    qint64 m_lastRequest = 0;
    QList<Event> m_history;
};

RoomLink link()
{
    return {u"127.0.0.1"_s, wire::kDefaultPort, *RoomId::parse(u"4T3Z0KJMESY42YR26XGKV55X63"_s),
            RoomLink::Security::Plain};
}

void Scene::start()
{
    m_session.reset();
    m_store.kill();
    m_session = std::make_unique<RoomSession>(link(), m_store, NetworkParts{m_time, m_time.timers(), m_peer.factory()});
}

/// Lets everything that is due by itself happen.
void Scene::rest()
{
    m_store.settle();
    runEvents();
    m_store.settle();
    while (const auto frame = m_peer.takeFrame())
        m_lastRequest = frame->id;
}

void Scene::play(const QByteArray &line)
{
    if (line.startsWith('{')) {
        if (const auto frame = wire::parseTree(line, wire::Encoding::Json))
            receive(*frame);
    } else {
        const QList<QByteArray> words = line.split(' ');
        act(words.first(), words.value(1).toLongLong());
    }
    rest();
}

void Scene::receive(QCborMap frame)
{
    if (frame.value(u"reply"_s) == QCborValue(0))
        frame.insert(u"reply"_s, m_lastRequest);
    const QByteArray bytes = wire::writeTree(frame, wire::Encoding::Cbor);
    if (const auto decoded = wire::decodeServerFrame(bytes, wire::Encoding::Cbor)) {
        if (const auto *page = std::get_if<wire::HistoryPage>(&decoded->message)) {
            for (const wire::HistoryEntry &entry : page->entries)
                m_history.prepend(entry.event);
        }
    }
    m_peer.sendBytes(bytes);
}

void Scene::act(const QByteArray &word, qint64 number)
{
    if (word == "open")
        m_session->open();
    else if (word == "glance")
        m_session->glance();
    else if (word == "join")
        m_session->join({u"지수"_s, u"laptop"_s, {}, u"Asia/Seoul"_s}, {}, {});
    else if (word == "view")
        m_session->openAsViewer({}, {});
    else if (word == "wait")
        m_time.advance(std::clamp<qint64>(number, 0, 100'000));
    else if (word == "jump")
        m_time.jump(std::clamp<qint64>(number, -1'000'000'000, 1'000'000'000));
    else if (word == "hangup")
        m_peer.hangUp();
    else if (word == "reach")
        m_peer.setReach(static_cast<FakePeer::Reach>(std::abs(number % 3)));
    else if (word == "restart")
        start();
    else if (word == "retry")
        m_session->retryNow();
    else if (word == "shutdown")
        m_session->shutdown();
    else if (word == "breakdown")
        m_store.breakDown();
    else
        useRoom(word, number);
}

void Scene::useRoom(const QByteArray &word, qint64 number)
{
    const SlotTable &table = model().room().slotTable;
    const auto state = static_cast<SlotState>(std::abs(number % 4));
    if (word == "paint" && !table.isEmpty())
        m_session->submit({{state, {table.range(std::abs(number) % table.size())}}});
    else if (word == "paintall")
        m_session->submit({{state, table.ranges()}});
    else if (word == "restore")
        m_session->restore({1, model().me(), model().confirmed().position, RestoreWay::Moment},
                           strokeTo(model().ownAnswer(), table));
    else if (word == "change")
        m_session->request(wire::ChangeSettings{model().room().settingsRevision, {}, {}}, {});
    else if (word == "history")
        m_session->request(wire::History{{}, 50}, {});
    else if (word == "leave")
        m_session->request(wire::Leave{}, {});
    else if (word == "late")
        m_session->resendLate();
    else if (word == "discard")
        m_session->discardLate();
}

/// What is shown is what was confirmed, and one's own pending strokes on it.
void Scene::judge()
{
    const Room &shown = model().room();
    const Room &confirmed = model().confirmed();
    expect(shown.settings == confirmed.settings && shown.flags == confirmed.flags, "settings shown are confirmed");
    expect(shown.people == confirmed.people && shown.position == confirmed.position, "people shown are confirmed");
    expect(shown.slotTable == confirmed.slotTable && shown.taken == confirmed.taken, "slots shown are confirmed");
    expect(shown.slotTable.size() <= limits::kSlots, "no room has more slots than it may");
    expect(shown.people.size() <= limits::kParticipants, "no room has more people than it may");
    if (model().pending().isEmpty())
        expect(shown.answerOf(model().me()) == confirmed.answerOf(model().me()), "without a stroke nothing is ahead");
}

/// What the app does with a room that it shows.
void Scene::judgeAtEnd()
{
    const Room &room = model().room();
    const RoomDigest digest = digestOf(model());
    if (const auto again = decodeDigest(encodeDigest(digest)))
        expect(*again == digest, "what a list says of a room is kept");
    for (qsizetype slot = 0; slot < std::min<qsizetype>(room.slotTable.size(), 8); ++slot)
        expect(model().freePlaces(room.slotTable.key(slot)).value_or(0) >= 0, "no place is less than free");
    const auto ranking = rank(Availability(room), {room.settings.duration, 20});
    expect(ranking && ranking->candidates.size() <= 20, "a room is ranked");
    Replay replay(model().confirmed(), m_history);
    expect(replay.roomAfter(replay.length()).slotTable.size() <= limits::kSlots, "no past has more slots than it may");
}

// ---- changing an input, a line at a time ---------------------------------------------------------------------------

QByteArray changedLine(QByteArray line, TreeMutation &mutation)
{
    static const QList<QByteArray> words{"open",      "join",    "view",       "wait 1000", "wait 40000", "jump 9000",
                                         "hangup",    "reach 1", "reach 0",    "restart",   "retry",      "shutdown",
                                         "breakdown", "paint 5", "paintall 3", "restore",   "change",     "history",
                                         "leave",     "late",    "discard",    "glance"};
    if (const auto tree = wire::parseTree(line, wire::Encoding::Json); tree && mutation.below(8) != 0)
        return wire::writeTree(mutation.mutated(*tree), wire::Encoding::Json);
    return words.at(mutation.below(static_cast<int>(words.size())));
}

QList<QByteArray> changedLines(QList<QByteArray> lines, TreeMutation &mutation)
{
    const auto any = [&] { return mutation.below(static_cast<int>(lines.size())); };
    switch (mutation.below(6)) {
    case 0:
        lines.removeAt(any());
        break;
    case 1:
        lines.insert(any(), lines.at(any()));
        break;
    case 2:
        lines.swapItemsAt(any(), any());
        break;
    case 3:
        lines.insert(any(), changedLine(lines.at(any()), mutation));
        break;
    default:
        const int at = any();
        lines[at] = changedLine(lines.at(at), mutation);
    }
    return lines;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    Scene scene;
    for (const QByteArray &line : text.split('\n').mid(0, kMostLines)) {
        scene.play(line);
        scene.judge();
    }
    scene.judgeAtEnd();
    return 0;
}

extern "C" size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t maxSize, unsigned seed)
{
    TreeMutation mutation(seed);
    if (size == 0 || mutation.below(8) == 0)
        return LLVMFuzzerMutate(data, size, maxSize);
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QByteArray out = changedLines(text.split('\n'), mutation).join('\n');
    if (out.isEmpty() || static_cast<size_t>(out.size()) > maxSize)
        return LLVMFuzzerMutate(data, size, maxSize);
    std::copy(out.begin(), out.end(), data);
    return static_cast<size_t>(out.size());
}
