#include "roomcast.h"

#include <QSet>

#include <functional>

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

/// What goes on in a room of others.
struct Elsewhere
{
    RoomId room;
    ParticipantId person;
    DeviceId device;
};

struct Scene
{
    RoomCast &cast;
    const Elsewhere &elsewhere;
    const QString &webhook;
    ServerClient &asker;
    Who who;
};

using Ask = std::function<wire::ClientMessage(const Scene &)>;

/// A message, who may say it and when, by the domain's table of roles.
///
/// `who` has a letter for each of kEverybody: y may, f is forbidden it, n has not entered, m is told that there is no
/// such person or device, b that their key opens nothing, - could not say it at all. `stages` says for each Stage what
/// comes of it where one may: '.' it is done, else c closed, l late, s settled, a archived.
struct Row
{
    const char *name; ///< of the message, and after a colon what is special
    const char *who;
    const char *stages;
    Ask ask;
};

ParticipantId me(const Scene &scene)
{
    const auto &entered = scene.asker.entered();
    return entered && entered->person ? *entered->person : ParticipantId::random();
}

DeviceId ownDevice(const Scene &scene)
{
    const auto &entered = scene.asker.entered();
    return entered && entered->device ? *entered->device : DeviceId::random();
}

/// Puts an answer back to what it was after its first stroke, as far as the asker can tell.
wire::ClientMessage restored(const Scene &scene, const ParticipantId &person)
{
    qint64 first = 1;
    const auto reply = scene.asker.ask(wire::History{{}, 200});
    if (const auto *page = std::get_if<wire::HistoryPage>(&reply)) {
        for (const wire::HistoryEntry &entry : page->entries)
            first = answeringPerson(entry.event.body) == person ? entry.revision : first;
    }
    const qint64 operation = scene.asker.nextPaint(SlotState::Yes, {}).operation;
    return wire::Restore{operation, person, {scene.asker.room().position.kind, first}, RestoreWay::Moment};
}

wire::ClientMessage opened(const Scene &scene)
{
    if (!scene.asker.entered() || scene.who == Who::Viewer)
        return wire::Open{scene.cast.room(), {}, {}, {}, {}, {}};
    return wire::Open{scene.cast.room(), scene.asker.entered()->device, scene.asker.secret(), {}, {}, {}};
}

wire::ClientMessage openedElsewhere(const Scene &scene)
{
    auto open = std::get<wire::Open>(opened(scene));
    open.room = scene.elsewhere.room;
    return open;
}

wire::ClientMessage changed(const Scene &scene)
{
    SettingsPatch patch;
    patch.title = u"Supper"_s;
    return wire::ChangeSettings{scene.cast.host->room().settingsRevision, patch};
}

template<typename Message>
Ask plain(Message message = {})
{
    return [message](const Scene &) { return message; };
}

wire::ClientMessage weighed(const ParticipantId &person)
{
    return wire::SetPerson{person, {}, 7, {}};
}

const QList<Row> &rows()
{
    static const QList<Row> kRows{
        // clang-format off
        // O organizer, C co-organizer, P participant, V viewer, N nobody yet, X removed
        //                   OCPVNX    open closed late settled archived
        {"hello",             "yyyyyy", ".....", plain<wire::Hello>({u"test"_s, {}})},
        {"ping",              "yyyynn", ".....", plain<wire::Ping>()},
        {"create",            "yyyyyy", ".....", plain<wire::Create>({sampleSettings(), {u"Me"_s, {}, {}, {}}, {}})},
        {"join",              "yyyyyy", "....a", [](const Scene &s) { return wire::Join{s.cast.room(), {u"New"_s, {}, {}, {}}, {}}; }},
        {"open",              "yyyyyb", ".....", opened},
        {"open:token",        "yyy--b", ".....", [](const Scene &s) { return wire::Open{s.cast.room(), {}, {}, s.asker.token(), {}, {}}; }},
        {"open:elsewhere",    "bbbffb", ".....", openedElsewhere},
        {"leave",             "yyyfnn", ".....", plain<wire::Leave>()},
        {"paint",             "yyyfnn", ".clsa", [](const Scene &s) { return s.asker.nextPaint(SlotState::Yes, {s.cast.host->room().slotTable.range(3)}); }},
        {"change",            "yyffnn", "....a", changed},
        {"rename",            "yyyfnn", "....a", [](const Scene &s) { return wire::Rename{me(s), u"Other"_s}; }},
        {"rename:other",      "yyffnn", "....a", [](const Scene &s) { return wire::Rename{s.cast.target->me(), u"Other"_s}; }},
        {"rename:organizer",  "yfffnn", "....a", [](const Scene &s) { return wire::Rename{s.cast.host->me(), u"Other"_s}; }},
        {"rename:elsewhere",  "mmffnn", ".....", [](const Scene &s) { return wire::Rename{s.elsewhere.person, u"Other"_s}; }},
        {"setRole",           "yfffnn", "....a", [](const Scene &s) { return wire::SetRole{s.cast.target->me(), Role::CoOrganizer}; }},
        {"setRole:self",      "yfffnn", "....a", [](const Scene &s) { return wire::SetRole{me(s), s.who == Who::Organizer ? Role::Participant : Role::Organizer}; }},
        {"setRole:elsewhere", "mfffnn", ".....", [](const Scene &s) { return wire::SetRole{s.elsewhere.person, Role::CoOrganizer}; }},
        {"setPerson",         "yyffnn", "....a", [](const Scene &s) { return weighed(s.cast.target->me()); }},
        {"setPerson:self",    "yyffnn", "....a", [](const Scene &s) { return weighed(me(s)); }},
        {"setPerson:elsewhere", "mmffnn", ".....", [](const Scene &s) { return weighed(s.elsewhere.person); }},
        {"remove",            "yyffnn", "....a", [](const Scene &s) { return wire::Remove{s.cast.target->me()}; }},
        {"remove:organizer",  "yfffnn", "....a", [](const Scene &s) { return wire::Remove{s.cast.host->me()}; }},
        {"remove:elsewhere",  "mmffnn", ".....", [](const Scene &s) { return wire::Remove{s.elsewhere.person}; }},
        {"close",             "yyffnn", "...sa", plain<wire::Close>()},
        {"reopen",            "yyffnn", "..lsa", plain<wire::Reopen>()},
        {"settle",            "yyffnn", "....a", [](const Scene &s) { return wire::Settle{s.cast.host->room().slotTable.key(2)}; }},
        {"unsettle",          "yyffnn", "....a", plain<wire::Unsettle>()},
        {"archive",           "yfffnn", ".....", plain<wire::Archive>()},
        {"unarchive",         "yfffnn", ".....", plain<wire::Unarchive>()},
        {"delete",            "yfffnn", ".....", plain<wire::Delete>({u"Dinner"_s})},
        {"history",           "yyyynn", ".....", plain<wire::History>()},
        {"since",             "yyyynn", ".....", plain<wire::Since>({{StreamKind::Own, 1}})},
        {"restore",           "yyyfnn", ".clsa", [](const Scene &s) { return restored(s, me(s)); }},
        {"restore:other",     "yyffnn", ".clsa", [](const Scene &s) { return restored(s, s.cast.target->me()); }},
        {"restore:organizer", "yfffnn", ".clsa", [](const Scene &s) { return restored(s, s.cast.host->me()); }},
        {"restore:elsewhere", "mmffnn", ".....", [](const Scene &s) { return restored(s, s.elsewhere.person); }},
        {"remind",            "yyffnn", ".clsa", plain<wire::Remind>()},
        {"keepRoom",          "yyyfnn", ".....", plain<wire::KeepRoom>()},
        {"setWebhook",        "yfffnn", ".....", [](const Scene &s) { return wire::SetWebhook{s.webhook, {}}; }},
        {"askWebhook",        "yfffnn", ".....", plain<wire::AskWebhook>()},
        {"askDevices",        "yyyfnn", ".....", plain<wire::AskDevices>()},
        {"revokeDevice",      "yyyfnn", ".....", [](const Scene &s) { return wire::RevokeDevice{ownDevice(s)}; }},
        {"revokeDevice:other", "mmmfnn", ".....", [](const Scene &s) { return wire::RevokeDevice{*s.cast.target->entered()->device}; }},
        {"revokeDevice:elsewhere", "mmmfnn", ".....", [](const Scene &s) { return wire::RevokeDevice{s.elsewhere.device}; }},
        // clang-format on
    };
    return kRows;
}

std::optional<ErrorCode> meaning(char letter)
{
    switch (letter) {
    case 'f':
        return ErrorCode::Forbidden;
    case 'n':
        return ErrorCode::NotEntered;
    case 'm':
        return ErrorCode::NotFound;
    case 'b':
        return ErrorCode::BadToken;
    case 'c':
        return ErrorCode::Closed;
    case 'l':
        return ErrorCode::Late;
    case 's':
        return ErrorCode::Settled;
    case 'a':
        return ErrorCode::Archived;
    default:
        return std::nullopt;
    }
}

struct Cell
{
    const Row &row;
    Who who;
    std::optional<ErrorCode> expected; ///< none: it is done
};

QList<Cell> cellsOf(Stage stage)
{
    QList<Cell> cells;
    for (const Row &row : rows()) {
        for (const Who who : kEverybody) {
            const char letter = row.who[static_cast<int>(who)];
            if (letter != '-')
                cells.append({row, who, meaning(letter == 'y' ? row.stages[static_cast<int>(stage)] : letter)});
        }
    }
    return cells;
}

QString wordFor(const std::optional<ErrorCode> &code)
{
    return code ? QString(toText(*code)) : u"done"_s;
}

} // namespace

/// Every message by everybody at every stage of a room, over real sockets.
class AuthorizationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMessageHasItsRows();
    void eachCellIsAnsweredAsTheTableOfRolesSays_data();
    void eachCellIsAnsweredAsTheTableOfRolesSays();
};

void AuthorizationTest::everyMessageHasItsRows()
{
    QSet<QString> named;
    for (const Row &row : rows()) {
        QCOMPARE(qstrlen(row.who), kEverybody.size());
        QCOMPARE(qstrlen(row.stages), 5u);
        named.insert(QString::fromLatin1(row.name).section(u':', 0, 0));
    }
    const QStringList names = wire::clientMessageNames();
    QCOMPARE(named, QSet<QString>(names.begin(), names.end()));
}

void AuthorizationTest::eachCellIsAnsweredAsTheTableOfRolesSays_data()
{
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<Visibility>("visibility");
    constexpr std::array kStages{std::pair(Stage::Open, "open"), std::pair(Stage::Closed, "closed"),
                                 std::pair(Stage::Late, "late"), std::pair(Stage::Settled, "settled"),
                                 std::pair(Stage::Archived, "archived")};
    for (const auto &[stage, name] : kStages) {
        for (const Visibility visibility :
             {Visibility::Everyone, Visibility::AfterOwnAnswer, Visibility::OrganizersOnly})
            QTest::addRow("%s, %s", name, toText(visibility).data()) << stage << visibility;
    }
}

void AuthorizationTest::eachCellIsAnsweredAsTheTableOfRolesSays()
{
    QFETCH(Stage, stage);
    QFETCH(Visibility, visibility);
    PostedRoom server(PostedRoom::Start::Later);
    server::SocketLimits &limits = server.server.options.limits;
    limits.addressMessages = limits.addressJoins = limits.addressRooms = {1e6, 1e6};
    RoomSettings closedToViewers = sampleSettings(u"Elsewhere"_s);
    closedToViewers.viewers = Viewers::Refused;
    server.open(closedToViewers);
    const Elsewhere elsewhere{server.room, server.host->me(), *server.host->entered()->device};
    const Room before = server.host->room();
    const QString webhook = server.receiver.url().toString();

    auto cast = std::make_unique<RoomCast>(server, stage, visibility);
    QStringList wrong;
    const auto look = [&](const Cell &cell) {
        ServerClient &asker = *cast->at(cell.who);
        const wire::ClientMessage message = cell.row.ask({*cast, elsewhere, webhook, asker, cell.who});
        const QString name = QString::fromLatin1(cell.row.name);
        QCOMPARE(QString(nameOf(message)), name.section(u':', 0, 0));
        const auto code = codeOf(asker.ask(message));
        if (code != cell.expected)
            wrong += u"%1 by %2: %3, not %4"_s.arg(name)
                         .arg(static_cast<int>(cell.who))
                         .arg(wordFor(code), wordFor(cell.expected));
    };
    // What is refused changes nothing, so all of it finds the same room.
    const qint64 revision = cast->revision();
    for (const Cell &cell : cellsOf(stage)) {
        if (cell.expected)
            look(cell);
    }
    QCOMPARE(cast->revision(), revision);
    for (const Cell &cell : cellsOf(stage)) {
        if (cell.expected)
            continue;
        if (!cast)
            cast = std::make_unique<RoomCast>(server, stage, visibility);
        look(cell);
        static const QStringList kEnds{u"leave"_s, u"delete"_s, u"revokeDevice"_s, u"remove:organizer"_s};
        if (kEnds.contains(QLatin1StringView(cell.row.name)) || !cast->isAsItWas())
            cast.reset();
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    QCOMPARE(server.host->refused(wire::RevokeDevice{DeviceId::random()}), ErrorCode::NotFound); // it still is in
    QCOMPARE(server.host->room(), before);
}

QTEST_GUILESS_MAIN(AuthorizationTest)
#include "authorization_test.moc"
