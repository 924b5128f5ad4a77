#pragma once

#include "model/event.h"
#include "protocol/codec.h"

#include <QObject>
#include <QWebSocket>

#include <optional>

namespace yak {

/// A client at the level of messages, over a real socket: it sends what the test says, keeps all that comes and follows
/// the room as PROTOCOL.md tells a stranger to. It never repairs anything by itself. Its waits run the event loop.
class ServerClient : public QObject
{
    Q_OBJECT

public:
    explicit ServerClient(wire::Encoding encoding = wire::Encoding::Cbor);
    ~ServerClient() override;

    /// Connects and says hello. False where it was not let in.
    [[nodiscard]] bool connectTo(const QUrl &server);
    /// Connects and says nothing.
    [[nodiscard]] bool connectSilently(const QUrl &server);
    void disconnectNow();

    /// Sends and goes on; the request's id.
    qint64 post(const wire::ClientMessage &message);
    /// Sends and waits for the reply. Fails the test where none comes within five seconds.
    [[nodiscard]] wire::ServerMessage ask(const wire::ClientMessage &message);
    /// The reply to what was posted.
    [[nodiscard]] wire::ServerMessage replyTo(qint64 request);

    /// ask(), where the reply is a Done; otherwise the test fails.
    wire::Done must(const wire::ClientMessage &message);
    /// ask(), where the reply is a refusal; its code. A success fails the test.
    [[nodiscard]] ErrorCode refused(const wire::ClientMessage &message);
    [[nodiscard]] wire::Refused refusal(const wire::ClientMessage &message);

    // ---- rooms; each waits until it is in and the room is shown ------------------------------------------------

    /// Makes a room and is its organizer.
    RoomId create(const RoomSettings &settings, const QString &name = QStringLiteral("Host"));
    /// Joins by name.
    void join(const RoomId &room, const QString &name);
    /// Enters again with the device's secret, from what is known of the room if anything is.
    [[nodiscard]] std::optional<ErrorCode> reopen(std::optional<StreamPosition> known = std::nullopt);
    /// Enters as a viewer.
    [[nodiscard]] std::optional<ErrorCode> view(const RoomId &room);

    /// Paints with the device's next operation; the reply.
    wire::ServerMessage paint(SlotState state, const Ranges &ranges);
    [[nodiscard]] wire::PaintAnswer nextPaint(SlotState state, const Ranges &ranges);

    // ---- what is known -----------------------------------------------------------------------------------------

    [[nodiscard]] const std::optional<wire::Entered> &entered() const { return m_entered; }
    [[nodiscard]] ParticipantId me() const { return m_entered->person.value_or(ParticipantId()); }
    [[nodiscard]] const QString &secret() const { return m_secret; }
    [[nodiscard]] const QString &token() const { return m_token; }

    /// The room as shown and followed; meaningful once isShown().
    [[nodiscard]] const Room &room() const { return m_room; }
    [[nodiscard]] bool isShown() const { return m_shown; }
    /// How many events came that did not follow the last known position.
    [[nodiscard]] int gaps() const { return m_gaps; }
    [[nodiscard]] int snapshots() const { return m_snapshots; }
    [[nodiscard]] SlotState stateOf(const ParticipantId &person, SlotKey slot) const;

    /// Every frame that came, in order.
    [[nodiscard]] const QList<wire::ServerFrame> &inbox() const { return m_inbox; }
    [[nodiscard]] qsizetype largestFrame() const { return m_largestFrame; }
    /// The frames as they came, for a look at what is in them at all.
    [[nodiscard]] const QByteArray &rawBytes() const { return m_raw; }
    void forgetInbox();

    template<typename Message>
    [[nodiscard]] QList<Message> all() const
    {
        QList<Message> found;
        for (const wire::ServerFrame &frame : m_inbox) {
            if (const auto *message = std::get_if<Message>(&frame.message))
                found.append(*message);
        }
        return found;
    }

    [[nodiscard]] bool isConnected() const;
    [[nodiscard]] int closeCode() const { return m_socket.closeCode(); }
    [[nodiscard]] std::optional<wire::GoodbyeReason> goodbye() const;
    [[nodiscard]] QWebSocket &socket() { return m_socket; }

    void setNextOperation(qint64 operation) { m_nextOperation = operation; }
    /// Goes back to an earlier state of knowledge, as if it had been away since.
    void setRoom(const Room &room) { m_room = room; }

private:
    void take(const QByteArray &bytes);
    void follow(const wire::ServerFrame &frame);
    void enter(const wire::ClientMessage &message);

    wire::Encoding m_encoding;
    qint64 m_lastRequest = 0;
    qint64 m_nextOperation = 1;
    QList<wire::ServerFrame> m_inbox;
    QHash<qint64, wire::ServerMessage> m_replies;
    QByteArray m_raw;
    qsizetype m_largestFrame = 0;
    std::optional<wire::Entered> m_entered;
    QString m_secret;
    QString m_token;
    Room m_room;
    Room m_coming;
    bool m_shown = false;
    int m_gaps = 0;
    int m_snapshots = 0;
    QWebSocket m_socket;
};

} // namespace yak
