#include "roomfixture.h"

#include <QFile>
#include <QTemporaryDir>

using namespace yak;
using namespace Qt::StringLiterals;

using wire::Entered;

/// A server for those who were invited to it.
class InvitationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyComesInWithoutACode();
    void aCodeLetsOneMakeJoinAndLook();
    void aNewRoomNeedsACodeThatCounts_data();
    void aNewRoomNeedsACodeThatCounts();
    void guessingByNewRoomsIsSlowToo();
    void aDeviceThatWasLetInNeedsNoneAgain();
    void codesAreGivenAndTakenWhileTheServerRuns();
    void guessingIsSlow();
    void aFileWithoutCodesIsNoWayToStart_data();
    void aFileWithoutCodesIsNoWayToStart();
};

namespace {

const QString kCode = u"가을-crisp-harbor-41"_s;

/// A closed server with a room in it.
class Closed
{
public:
    explicit Closed(const QByteArray &codes = "# codes\n가을-crisp-harbor-41  design team\n\n")
    {
        write(codes);
        fixture.server.options.invitationFile = path();
    }

    [[nodiscard]] QString path() const { return m_folder.filePath(u"codes"_s); }
    void write(const QByteArray &codes) const
    {
        QFile file(path());
        if (!file.open(QIODevice::WriteOnly) || file.write(codes) != codes.size())
            qFatal("cannot write");
    }
    void start()
    {
        fixture.server.start();
        fixture.host = fixture.connected();
        const auto made = fixture.host->ask(wire::Create{sampleSettings(), {u"Host"_s, {}, {}, {}}, {}, kCode});
        if (!std::holds_alternative<Entered>(made))
            qFatal("not let in");
        fixture.room = std::get<Entered>(made).room;
    }
    [[nodiscard]] wire::ServerMessage create(const QString &code)
    {
        return fixture.connected()->ask(wire::Create{sampleSettings(), {u"Ann"_s, {}, {}, {}}, {}, code});
    }
    [[nodiscard]] wire::ServerMessage join(const QString &name, const QString &code)
    {
        return fixture.connected()->ask(wire::Join{fixture.room, {name, {}, {}, {}}, {}, code});
    }

    RoomFixture fixture{RoomFixture::Start::Later};

private:
    QTemporaryDir m_folder;
};

} // namespace

void InvitationsTest::nobodyComesInWithoutACode()
{
    Closed closed;
    closed.start();
    const auto stranger = closed.fixture.connected();
    const auto made = stranger->refusal(wire::Create{sampleSettings(), {u"X"_s, {}, {}, {}}, {}});
    QCOMPARE(made.code, ErrorCode::InvitationNeeded);
    QCOMPARE(made.field, u"invitation"_s);
    QCOMPARE(codeOf(closed.join(u"Ann"_s, {})), ErrorCode::InvitationNeeded);
    QCOMPARE(stranger->refused(wire::Open{closed.fixture.room, {}, {}, {}, {}, {}}), ErrorCode::InvitationNeeded);
    QCOMPARE(codeOf(closed.join(u"Ann"_s, u"wrong-wrong-wrong"_s)), ErrorCode::WrongInvitation);
    // A note beside a code and a comment are no codes.
    QCOMPARE(codeOf(closed.join(u"Ann"_s, u"design team"_s)), ErrorCode::WrongInvitation);
    // Nor does a room's existence show to those outside.
    QCOMPARE(stranger->refused(wire::Open{RoomId::random(), {}, {}, {}, {}, {}}), ErrorCode::InvitationNeeded);
}

void InvitationsTest::aCodeLetsOneMakeJoinAndLook()
{
    Closed closed;
    closed.start();
    QVERIFY(std::holds_alternative<Entered>(closed.join(u"Ann"_s, kCode)));
    // As typed elsewhere: in NFD, with a stray blank.
    QVERIFY(std::holds_alternative<Entered>(
        closed.join(u"Ben"_s, u' ' + kCode.normalized(QString::NormalizationForm_D) + u' ')));
    QVERIFY(std::holds_alternative<Entered>(
        closed.fixture.connected()->ask(wire::Open{closed.fixture.room, {}, {}, {}, {}, {}, kCode})));
}

void InvitationsTest::aNewRoomNeedsACodeThatCounts_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<std::optional<ErrorCode>>("refusal");
    const std::optional<ErrorCode> letIn;
    QTest::newRow("right") << kCode << letIn;
    QTest::newRow("right, as typed") << u"  "_s + kCode.normalized(QString::NormalizationForm_D) << letIn;
    QTest::newRow("none") << QString() << std::optional(ErrorCode::InvitationNeeded);
    QTest::newRow("wrong") << u"wrong-wrong-wrong"_s << std::optional(ErrorCode::WrongInvitation);
    QTest::newRow("another case") << kCode.toUpper() << std::optional(ErrorCode::WrongInvitation);
    QTest::newRow("a part of it") << kCode.chopped(1) << std::optional(ErrorCode::WrongInvitation);
    // A code is used up or over when whoever runs the server takes it out of the file, and no sooner.
    QTest::newRow("withdrawn") << u"summer-party-2025"_s << std::optional(ErrorCode::WrongInvitation);
}

void InvitationsTest::aNewRoomNeedsACodeThatCounts()
{
    QFETCH(QString, code);
    QFETCH(std::optional<ErrorCode>, refusal);
    Closed closed("가을-crisp-harbor-41\nsummer-party-2025\n");
    closed.start();
    QVERIFY(std::holds_alternative<Entered>(closed.create(u"summer-party-2025"_s)));
    QVERIFY2(std::holds_alternative<Entered>(closed.create(u"summer-party-2025"_s)), "many may have the same one");
    closed.write("가을-crisp-harbor-41\n");
    const wire::ServerMessage made = closed.create(code);
    if (!refusal) {
        const auto *entered = std::get_if<Entered>(&made);
        QVERIFY(entered);
        QCOMPARE(entered->role, Role::Organizer);
        QVERIFY(entered->room != closed.fixture.room);
        return;
    }
    QCOMPARE(codeOf(made), *refusal);
    QCOMPARE(std::get<wire::Refused>(made).field, u"invitation"_s);
    QVERIFY(std::holds_alternative<Entered>(closed.create(kCode))); // it can be mended at once
}

void InvitationsTest::guessingByNewRoomsIsSlowToo()
{
    Closed closed;
    closed.start();
    for (int i = 0; i < 5; ++i)
        QCOMPARE(codeOf(closed.create(u"guess-number-%1"_s.arg(i))), ErrorCode::WrongInvitation);
    QCOMPARE(codeOf(closed.create(kCode)), ErrorCode::TooManyTries);
    closed.fixture.server.clock.advanceSeconds(15 * 60);
    QVERIFY(std::holds_alternative<Entered>(closed.create(kCode)));
}

void InvitationsTest::aDeviceThatWasLetInNeedsNoneAgain()
{
    Closed closed;
    closed.start();
    closed.write("another-code-entirely\n");
    closed.fixture.host->disconnectNow();
    QVERIFY(closed.fixture.host->connectTo(closed.fixture.server.url()));
    QVERIFY(!closed.fixture.host->reopen());
}

void InvitationsTest::codesAreGivenAndTakenWhileTheServerRuns()
{
    Closed closed;
    closed.start();
    closed.write("another-code-entirely\n");
    QCOMPARE(codeOf(closed.join(u"Ann"_s, kCode)), ErrorCode::WrongInvitation);
    QVERIFY(std::holds_alternative<Entered>(closed.join(u"Ann"_s, u"another-code-entirely"_s)));
    QVERIFY(QFile::remove(closed.path()));
    QCOMPARE(codeOf(closed.join(u"Ben"_s, u"another-code-entirely"_s)), ErrorCode::WrongInvitation);
    closed.write("another-code-entirely\n");
    QVERIFY(std::holds_alternative<Entered>(closed.join(u"Ben"_s, u"another-code-entirely"_s)));
}

void InvitationsTest::guessingIsSlow()
{
    Closed closed;
    closed.start();
    for (int i = 0; i < 5; ++i)
        QCOMPARE(codeOf(closed.join(u"Ann"_s, u"guess-number-%1"_s.arg(i))), ErrorCode::WrongInvitation);
    QCOMPARE(codeOf(closed.join(u"Ann"_s, kCode)), ErrorCode::TooManyTries);
    closed.fixture.server.clock.advanceSeconds(15 * 60);
    QVERIFY(std::holds_alternative<Entered>(closed.join(u"Ann"_s, kCode)));
}

void InvitationsTest::aFileWithoutCodesIsNoWayToStart_data()
{
    QTest::addColumn<QByteArray>("codes");
    QTest::addColumn<QString>("word");
    QTest::newRow("empty") << QByteArray() << u"no invitation code"_s;
    QTest::newRow("comments") << QByteArray("# nothing\n   \n") << u"no invitation code"_s;
    QTest::newRow("short") << QByteArray("long-enough-this-one\nshort\n") << u"line 2"_s;
}

void InvitationsTest::aFileWithoutCodesIsNoWayToStart()
{
    QFETCH(QByteArray, codes);
    QFETCH(QString, word);
    Closed closed(codes);
    server::Invitations invitations(closed.path());
    const auto loaded = invitations.load();
    QVERIFY(!loaded);
    QVERIFY2(loaded.error().detail.contains(word), qPrintable(loaded.error().detail));
    QVERIFY(!server::Invitations(closed.path() + u".none"_s).load());
}

QTEST_GUILESS_MAIN(InvitationsTest)
#include "invitations_test.moc"
