#include "roomfixture.h"

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

RoomSettings capped(int cap)
{
    RoomSettings settings = sampleSettings();
    settings.cap = cap;
    return settings;
}

wire::Join joinAs(const RoomId &room, int number)
{
    return {room, {u"guest %1"_s.arg(number), {}, {}, {}}, {}};
}

} // namespace

/// As many people are in as the organizer allows, whoever comes when.
class CapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void case19FiftyAtOnceForNinePlaces();
    void loweringTheCapExpelsNobody();
    void viewersTakeNoPlace();
};

void CapTest::case19FiftyAtOnceForNinePlaces()
{
    RoomFixture fixture(capped(10));
    std::vector<std::unique_ptr<ServerClient>> guests;
    for (int i = 0; i < 50; ++i)
        guests.push_back(fixture.connected());
    std::vector<qint64> requests;
    for (int i = 0; i < 50; ++i)
        requests.push_back(guests[static_cast<size_t>(i)]->post(joinAs(fixture.room, i)));
    int in = 0;
    int full = 0;
    ServerClient *someone = nullptr;
    for (size_t i = 0; i < guests.size(); ++i) {
        const auto reply = guests[i]->replyTo(requests[i]);
        full += codeOf(reply) == ErrorCode::Full ? 1 : 0;
        if (std::holds_alternative<wire::Entered>(reply)) {
            ++in;
            someone = guests[i].get();
        }
    }
    QCOMPARE(in, 9);
    QCOMPARE(full, 41);
    QTRY_COMPARE(fixture.host->room().people.size(), 10);

    someone->must(wire::Leave{});
    const auto late = fixture.connected();
    QVERIFY(std::holds_alternative<wire::Entered>(late->ask(joinAs(fixture.room, 50))));
    const auto later = fixture.connected();
    QCOMPARE(codeOf(later->ask(joinAs(fixture.room, 51))), ErrorCode::Full);
}

void CapTest::loweringTheCapExpelsNobody()
{
    RoomFixture fixture;
    const auto ann = fixture.joined(u"Ann"_s);
    const auto ben = fixture.joined(u"Ben"_s);
    SettingsPatch patch;
    patch.cap = std::optional<int>(2);
    QTRY_COMPARE(fixture.host->room().people.size(), 3);
    QVERIFY(isDone(fixture.change(*fixture.host, patch)));
    QVERIFY(isDone(ben->paint(SlotState::Yes, {fixture.slot(0)})));
    ben->must(wire::Leave{});
    QCOMPARE(codeOf(fixture.connected()->ask(joinAs(fixture.room, 1))), ErrorCode::Full);
    ann->must(wire::Leave{});
    QVERIFY(std::holds_alternative<wire::Entered>(fixture.connected()->ask(joinAs(fixture.room, 1))));
}

void CapTest::viewersTakeNoPlace()
{
    RoomFixture fixture(capped(2));
    const auto viewer = fixture.connected();
    QVERIFY(!viewer->view(fixture.room));
    QVERIFY(std::holds_alternative<wire::Entered>(viewer->ask(joinAs(fixture.room, 1))));
    QCOMPARE(codeOf(fixture.connected()->ask(joinAs(fixture.room, 2))), ErrorCode::Full);
}

QTEST_GUILESS_MAIN(CapTest)
#include "cap_test.moc"
