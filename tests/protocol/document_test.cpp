#include "generators.h"
#include "model/limits.h"
#include "model/policy.h"
#include "net/socketlimits.h"
#include "protocol/codec.h"
#include "protocol/modelfields.h"
#include "protocol/wirevalue.h"
#include "protocoldocument.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace yak::wire {

namespace {

QString quoted(const QString &name)
{
    return u'`' + name + u'`';
}

template<typename Enum>
QStringList namesOf(Enum last)
{
    QStringList names;
    for (int i = 0; i <= static_cast<int>(last); ++i)
        names.append(toText(static_cast<Enum>(i)));
    return names;
}

QStringList eventNames()
{
    QStringList names;
    for (size_t i = 0; i < std::variant_size_v<EventBody>; ++i) {
        const QJsonObject said = QJsonDocument::fromJson(toJson(any::eventBody(i))).object();
        names.append(said.value(u"type"_s).toString());
    }
    return names;
}

/// The first cells of a table's rows that name something, as that.
QStringList namedIn(const QList<TableRow> &rows)
{
    QStringList names;
    for (const TableRow &row : rows)
        names.append(QString(row.first()).remove(u'`'));
    return names;
}

/// All names of fields anywhere in a value.
void collectFields(const QJsonValue &value, QSet<QString> &fields)
{
    for (const QJsonValue item : value.toArray())
        collectFields(item, fields);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        fields.insert(it.key());
        collectFields(it.value(), fields);
    }
}

/// A kind of message or event: its heading, how to make one at random, and how to tell whether one can be read.
struct Subject
{
    QString heading;
    std::function<QJsonObject()> make;
    std::function<bool(const QJsonObject &)> isRead;
    QStringList envelope; ///< fields that belong to the frame
};

QByteArray bytesOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QList<Subject> subjects()
{
    QList<Subject> all;
    const auto object = [](const QByteArray &json) { return QJsonDocument::fromJson(json).object(); };
    for (size_t i = 0; i < std::variant_size_v<ClientMessage>; ++i) {
        all.append({quoted(clientMessageNames().at(static_cast<qsizetype>(i))),
                    [=] {
                        return object(encode(ClientFrame{1, any::clientMessage(i)}, Encoding::Json));
                    },
                    [](const QJsonObject &o) { return decodeClientFrame(bytesOf(o), Encoding::Json).has_value(); },
                    {u"type"_s, u"id"_s}});
    }
    for (size_t i = 0; i < std::variant_size_v<ServerMessage>; ++i) {
        all.append({quoted(serverMessageNames().at(static_cast<qsizetype>(i))),
                    [=] {
                        return object(encode(ServerFrame{{}, any::serverMessage(i)}, Encoding::Json));
                    },
                    [](const QJsonObject &o) { return decodeServerFrame(bytesOf(o), Encoding::Json).has_value(); },
                    {u"type"_s}});
    }
    for (size_t i = 0; i < std::variant_size_v<EventBody>; ++i) {
        all.append({{},
                    [=] { return object(toJson(any::eventBody(i))); },
                    [](const QJsonObject &o) { return eventBodyFromJson(bytesOf(o)).has_value(); },
                    {u"type"_s}});
    }
    return all;
}

} // namespace

class DocumentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyMessageAndEventHasItsSection();
    void everyFieldStandsInItsTableAndIsNeededAsItSays();
    void everyNestedFieldIsNamed();
    void noTableNamesAFieldThatIsNone();
    void everyCodeProblemAndReasonHasItsRow();
    void everyValueOfANamedSetIsNamed();
    void everyExampleIsAFrameInBothEncodings();
    void everyMessageAndEventHasAnExample();
    void theLimitsAreThePrograms();
    void theTimersAreThePrograms();
    void theRolesAreThePrograms();

private:
    std::unique_ptr<ProtocolDocument> m_document;
    QHash<QString, QSet<QString>> m_fields; // by heading: every top field seen in many random messages
};

void DocumentTest::initTestCase()
{
    QFile file(QStringLiteral(YAK_SOURCE_DIR "/common/protocol/PROTOCOL.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_document = std::make_unique<ProtocolDocument>(QString::fromUtf8(file.readAll()));
    QVERIFY(m_document->examples().size() > 50);
}

void DocumentTest::everyMessageAndEventHasItsSection()
{
    QVERIFY(rc::check("names", [this] {
        for (const QString &name : clientMessageNames() + serverMessageNames())
            RC_ASSERT(!m_document->section(quoted(name)).isNull());
        for (const QString &name : eventNames())
            RC_ASSERT(!m_document->section(u"Event "_s + quoted(name)).isNull());
    }));
}

void DocumentTest::everyFieldStandsInItsTableAndIsNeededAsItSays()
{
    for (const Subject &subject : subjects()) {
        QVERIFY(rc::check("the table tells each field, and whether a frame without it can be read", [&] {
            const QJsonObject made = subject.make();
            const QString heading =
                subject.heading.isEmpty() ? u"Event "_s + quoted(made.value(u"type"_s).toString()) : subject.heading;
            for (const QString &field : made.keys()) {
                if (subject.envelope.contains(field))
                    continue;
                RC_LOG() << heading.toStdString() << " " << field.toStdString();
                const TableRow row = m_document->row(heading, quoted(field));
                RC_ASSERT(row.size() == 4);
                QJsonObject without = made;
                without.remove(field);
                RC_ASSERT(row[2] == (subject.isRead(without) ? u"no"_s : u"yes"_s));
                m_fields[heading].insert(field);
            }
        }));
    }
}

void DocumentTest::everyNestedFieldIsNamed()
{
    QSet<QString> fields;
    for (const Subject &subject : subjects()) {
        QVERIFY(rc::check("collects", [&] { collectFields(subject.make(), fields); }));
    }
    QVERIFY(fields.size() > 60);
    for (const QString &field : std::as_const(fields))
        QVERIFY2(m_document->text().contains(quoted(field)), qPrintable(field));
}

void DocumentTest::noTableNamesAFieldThatIsNone()
{
    QVERIFY(m_fields.size() > 20);
    for (auto it = m_fields.cbegin(); it != m_fields.cend(); ++it) {
        for (const QString &field : namedIn(m_document->rows(it.key())))
            QVERIFY2(it->contains(field), qPrintable(it.key() + u' ' + field));
    }
}

void DocumentTest::everyCodeProblemAndReasonHasItsRow()
{
    const QStringList inRefusals = namedIn(m_document->rows(u"Refusals"_s));
    QStringList codes;
    for (const ErrorCode code : allErrorCodes())
        codes.append(toText(code));
    QCOMPARE(inRefusals, codes + namesOf(ProblemKind::Past));
    QCOMPARE(namedIn(m_document->rows(u"Goodbyes and close codes"_s)), namesOf(GoodbyeReason::Silent));
}

void DocumentTest::everyValueOfANamedSetIsNamed()
{
    const QStringList names = namesOf(Role::Viewer) + namesOf(Visibility::OrganizersOnly) + namesOf(Viewers::Refused) +
                              namesOf(SlotState::Yes) + namesOf(StreamKind::Own) + namesOf(RestoreWay::Event) +
                              namesOf(AtDeadline::SettleBest) + namesOf(WebhookShape::Discord);
    for (const QString &name : names)
        QVERIFY2(m_document->text().contains(quoted(name)), qPrintable(name));
}

void DocumentTest::everyExampleIsAFrameInBothEncodings()
{
    for (const QByteArray &example : m_document->examples()) {
        const auto tree = parseTree(example, Encoding::Json);
        QVERIFY2(tree, example.constData());
        if (tree->contains(u"id"_s)) {
            const auto frame = decodeClientFrame(example, Encoding::Json);
            QVERIFY2(frame, example.constData());
            const auto inCbor = decodeClientFrame(encode(*frame, Encoding::Cbor), Encoding::Cbor);
            QVERIFY2(inCbor && *inCbor == *frame, example.constData());
            // Nothing in it is a field that the message does not have.
            QCOMPARE(QJsonDocument::fromJson(encode(*inCbor, Encoding::Json)), QJsonDocument::fromJson(example));
        } else {
            const auto frame = decodeServerFrame(example, Encoding::Json);
            QVERIFY2(frame, example.constData());
            const auto inCbor = decodeServerFrame(encode(*frame, Encoding::Cbor), Encoding::Cbor);
            QVERIFY2(inCbor && *inCbor == *frame, example.constData());
            QCOMPARE(QJsonDocument::fromJson(encode(*inCbor, Encoding::Json)), QJsonDocument::fromJson(example));
        }
    }
}

void DocumentTest::everyMessageAndEventHasAnExample()
{
    QSet<QString> messages;
    QSet<QString> events;
    for (const QByteArray &example : m_document->examples()) {
        const QJsonObject frame = QJsonDocument::fromJson(example).object();
        messages.insert(frame.value(u"type"_s).toString());
        for (const QJsonValue event : frame.value(u"events"_s).toArray())
            events.insert(event.toObject().value(u"type"_s).toString());
    }
    for (const QString &name : clientMessageNames() + serverMessageNames())
        QVERIFY2(messages.contains(name), qPrintable(name));
    QVERIFY(rc::check("names", [&events] {
        for (const QString &name : eventNames())
            RC_ASSERT(events.contains(name));
    }));
}

void DocumentTest::theLimitsAreThePrograms()
{
    const QList<QPair<QString, QString>> expected{
        {u"a frame from client to server"_s, u"%1 bytes"_s.arg(kClientFrameBytes)},
        {u"a frame from server to client"_s, u"%1 bytes"_s.arg(kServerFrameBytes)},
        {u"nesting"_s, QString::number(kMaxDepth)},
        {u"text, where a field says nothing else"_s, u"%1 bytes"_s.arg(kShortTextBytes)},
        {u"title"_s, u"%1 graphemes and %2 bytes"_s.arg(limits::kTitleGraphemes).arg(limits::kTitleBytes)},
        {u"description"_s,
         u"%1 graphemes and %2 bytes, plain text"_s.arg(limits::kDescriptionGraphemes).arg(limits::kDescriptionBytes)},
        {u"name"_s, u"%1 graphemes and %2 bytes"_s.arg(limits::kNameGraphemes).arg(limits::kNameBytes)},
        {u"PIN, room password"_s, u"%1 bytes"_s.arg(limits::kPinBytes)},
        {u"device label"_s, u"%1 bytes"_s.arg(limits::kDeviceLabelBytes)},
        {u"zone name"_s, u"%1 bytes"_s.arg(limits::kZoneBytes)},
        {u"token"_s, u"%1 bytes"_s.arg(kTokenBytes)},
        {u"features in a `hello`"_s, QString::number(kFeatures)},
        {u"address of a webhook"_s, u"%1 bytes"_s.arg(kUrlBytes)},
        {u"dates of a room"_s, QString::number(limits::kDates)},
        {u"ranges a day"_s, QString::number(limits::kRangesPerDay)},
        {u"blocks of a room"_s, QString::number(limits::kBlocks)},
        {u"slots of a room"_s, QString::number(limits::kSlots)},
        {u"people in a room"_s, QString::number(limits::kParticipants)},
        {u"strokes in a `paint`"_s, QString::number(limits::kStrokesPerPaint)},
        {u"ranges in a stroke"_s, QString::number(limits::kRangesPerStroke)},
        {u"entries in a page of history"_s, QString::number(kHistoryPage)},
        {u"events sent to catch up; more, or more than %1 bytes, come as a snapshot"_s.arg(kCatchUpBytes),
         QString::number(kCatchUpEvents)},
        {u"messages of one connection"_s,
         u"%1 at once, %2 a second in the long run"_s.arg(server::SocketLimits().messages.burst)
             .arg(server::SocketLimits().messages.perSecond)},
        {u"bytes of one connection"_s,
         u"%1 at once, %2 a second in the long run"_s.arg(qint64(server::SocketLimits().bytes.burst))
             .arg(qint64(server::SocketLimits().bytes.perSecond))},
        {u"bytes of a connection before it is in a room, the request of its handshake among them"_s,
         QString::number(server::SocketLimits().strangerBytes)},
        {u"connections in no room, of all addresses; for a new one the oldest goes"_s,
         QString::number(server::SocketLimits().strangers)},
        {u"connections of one address"_s, QString::number(server::SocketLimits().connectionsPerAddress)},
        {u"connections of all addresses"_s, QString::number(server::SocketLimits().connections)},
        {u"`join`s from one address"_s,
         u"%1 at once, %2 a minute in the long run"_s.arg(server::SocketLimits().addressJoins.burst)
             .arg(server::SocketLimits().addressJoins.perSecond * 60)},
        {u"`create`s from one address"_s,
         u"%1 at once, %2 an hour in the long run"_s.arg(server::SocketLimits().addressRooms.burst)
             .arg(server::SocketLimits().addressRooms.perSecond * 3'600)},
    };
    for (const auto &[what, most] : expected)
        QCOMPARE(m_document->row(u"Limits"_s, what).value(1), most);
}

void DocumentTest::theTimersAreThePrograms()
{
    const server::SocketLimits limits;
    QList<int> stated;
    for (const TableRow &row : m_document->rows(u"Time and silence"_s))
        stated.append(row.value(2).section(u' ', 0, 0).toInt());
    QCOMPARE(stated, (QList<int>{limits.handshakeMs, limits.enterMs, limits.retryMs, limits.silentMs, limits.messageMs,
                                 limits.stalledMs, kClientPingAfterMs, kClientSpeaksAfterMs, kClientGivesUpAfterMs}));
    QVERIFY(m_document->section(u"Connecting"_s).contains(QString::number(kDefaultPort)));
    QVERIFY(m_document->section(u"Connecting"_s).contains(quoted(kCborSubprotocol)));
    QVERIFY(m_document->section(u"Connecting"_s).contains(quoted(kJsonSubprotocol)));
}

void DocumentTest::theRolesAreThePrograms()
{
    const QHash<QString, Action> actions{
        {u"`history`"_s, Action::See},
        {u"`since`"_s, Action::See},
        {u"`ping`"_s, Action::See},
        {u"`paint`"_s, Action::Paint},
        {u"`restore` (oneself)"_s, Action::Paint},
        {u"`restore` (others)"_s, Action::RestoreOthers},
        {u"`rename` (oneself)"_s, Action::RenameSelf},
        {u"`leave`"_s, Action::Leave},
        {u"`change`"_s, Action::ChangeSettings},
        {u"`rename` (others)"_s, Action::RenameOthers},
        {u"`setPerson`"_s, Action::SetPerson},
        {u"`close`"_s, Action::Close},
        {u"`reopen`"_s, Action::Close},
        {u"`settle`"_s, Action::Settle},
        {u"`unsettle`"_s, Action::Settle},
        {u"`remove`"_s, Action::RemovePerson},
        {u"`setRole`"_s, Action::SetRole},
        {u"`archive`"_s, Action::Archive},
        {u"`unarchive`"_s, Action::Archive},
        {u"`delete`"_s, Action::DeleteRoom},
        {u"`remind`"_s, Action::Remind},
        {u"`keepRoom`"_s, Action::KeepRoom},
        {u"`setWebhook`"_s, Action::SetWebhook},
        {u"`askWebhook`"_s, Action::SetWebhook},
        {u"`askDevices`"_s, Action::OwnDevices},
        {u"`revokeDevice`"_s, Action::OwnDevices},
    };
    const QList<TableRow> rows = m_document->rows(u"Who may do and see what"_s);
    QCOMPARE(rows.size(), actions.size());
    for (const TableRow &row : rows) {
        QVERIFY2(actions.contains(row.first()), qPrintable(row.first()));
        TableRow expected{row.first()};
        for (const Role role : {Role::Organizer, Role::CoOrganizer, Role::Participant, Role::Viewer})
            expected.append(may(role, actions.value(row.first())) ? u"yes"_s : u"no"_s);
        QCOMPARE(row, expected);
    }
}

} // namespace yak::wire

QTEST_GUILESS_MAIN(yak::wire::DocumentTest)
#include "document_test.moc"
