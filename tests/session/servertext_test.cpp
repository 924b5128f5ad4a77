#include "protocol/codec.h"
#include "session/servertext.h"
#include "sessionrig.h"

#include <QTest>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

const QString kBad = u"\u202Egpj\u0007.\u2066a\nb\u2028c\u200B\u061C"_s;

/// Whether it has something that turns other text around, or that is no letter.
bool isHostile(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) {
        const char16_t u = c.unicode();
        return (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069) || (u < 0x20 && u != u'\n') || u == 0x2028;
    });
}

bool isOneCleanLine(const QString &text)
{
    return !text.isEmpty() && !isHostile(text) && !text.contains(u'\n');
}

} // namespace

/// Whatever a server sends, no text of it turns around what is shown beside it.
class ServerTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAndTitlesAreOneLine();
    void descriptionsKeepTheirLines();
    void whatIsCleanStaysAsItIs();
    void newsAreCleanedToo();
    void aSessionShowsNothingElse();
};

void ServerTextTest::namesAndTitlesAreOneLine()
{
    wire::SnapshotBegin begin;
    begin.settings.title = kBad;
    BlockPlan plan;
    plan.blocks = {{1, kBad, {}, {}}};
    begin.settings.plan = plan;
    wire::SnapshotPart part;
    part.people.emplaceBack();
    part.people[0].person.name = kBad;
    wire::DeviceList devices{{{DeviceId(), kBad, {}}}};
    QList<wire::ServerMessage> messages{begin, part, devices};
    for (wire::ServerMessage &message : messages)
        cleanTexts(message);
    const RoomSettings &settings = std::get<wire::SnapshotBegin>(messages[0]).settings;
    QVERIFY(isOneCleanLine(settings.title));
    QVERIFY(isOneCleanLine(std::get<BlockPlan>(settings.plan).blocks[0].name));
    QVERIFY(isOneCleanLine(std::get<wire::SnapshotPart>(messages[1]).people[0].person.name));
    QVERIFY(isOneCleanLine(std::get<wire::DeviceList>(messages[2]).devices[0].label));
}

void ServerTextTest::descriptionsKeepTheirLines()
{
    QCOMPARE(cleanText(u"  one\r\n\ttwo\rthree\u2028four\u202Efive\u0000"_s), u"  one\n\ttwo\nthree\nfourfive"_s);
    const QString plain = u"한 줄\n  - 두 줄 👩‍👩‍👧\u200F"_s;
    QCOMPARE(cleanText(plain), plain);
}

void ServerTextTest::whatIsCleanStaysAsItIs()
{
    wire::SnapshotPart part;
    for (const QString &name : {u"김민준"_s, u"Ann  B."_s, u"e\u0301"_s, u"🇰🇷"_s, u"محمد"_s}) {
        part.people.emplaceBack();
        part.people.last().person.name = name;
    }
    wire::ServerMessage message = part;
    cleanTexts(message);
    QCOMPARE(std::get<wire::SnapshotPart>(message), part);
}

void ServerTextTest::newsAreCleanedToo()
{
    SettingsChanged changed;
    changed.patch.title = kBad;
    changed.patch.description = kBad;
    Person person;
    person.name = kBad;
    RoomOpened opened;
    opened.settings.emplace().title = kBad;
    const QList<Event> events{
        {changed, {}, {}}, {PersonJoined{person}, {}, {}}, {PersonRenamed{{}, kBad}, {}, {}}, {opened, {}, {}}};
    wire::HistoryPage page;
    for (const Event &event : events)
        page.entries.append({1, event, {}});
    wire::ServerMessage news = wire::Events{0, {}, events};
    wire::ServerMessage history = page;
    wire::Refused refusal;
    refusal.present = changed.patch;
    wire::ServerMessage stale = refusal;
    for (wire::ServerMessage *message : {&news, &history, &stale}) {
        cleanTexts(*message);
        wire::ServerFrame frame{{}, *message};
        // What is sent of it has neither the one nor the other.
        const QString sent = QString::fromUtf8(wire::encode(frame, wire::Encoding::Json));
        QVERIFY2(sent.contains("gpj"_L1) && !isHostile(sent), qPrintable(sent));
        QVERIFY(!sent.contains("\\u0007"_L1));
    }
}

void ServerTextTest::aSessionShowsNothingElse()
{
    SessionRig rig;
    rig.start();
    QVERIFY(rig.joinAndEnter());
    SettingsChanged changed;
    changed.patch.title = u"\u202Etitle"_s;
    changed.settingsRevision = 2;
    rig.peer.push(wire::Events{5, {StreamKind::All, 6}, {{changed, rig.other, {}}}});
    QTRY_COMPARE(rig.model().room().settings.title, u"title"_s);
}

} // namespace yak

QTEST_GUILESS_MAIN(yak::ServerTextTest)
#include "servertext_test.moc"
