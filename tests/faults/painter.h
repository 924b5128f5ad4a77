#pragma once

#include "record.h"

#include <QObject>
#include <QRandomGenerator>
#include <QTimer>
#include <QWebSocket>

#include <optional>

namespace yak::faults {

/// A client that does what PROTOCOL.md asks of one and nothing more, and writes down all it was promised and shown: one
/// stroke on its way at a time, sent again under its number until there is an answer.
class Painter final : public QObject
{
    Q_OBJECT

public:
    Painter(quint16 port, quint32 seed);
    ~Painter() override;

    void create(const RoomSettings &settings, const QString &name);
    void join(const RoomId &room, const QString &name);

    /// So many strokes more, each as soon as the one before is answered.
    void paint(int strokes);

    [[nodiscard]] bool isLive() const { return m_stage == Stage::Live; }
    /// All strokes that were asked for are answered.
    [[nodiscard]] bool isDone() const { return m_left == 0 && !m_waiting; }

    [[nodiscard]] const Room &room() const { return m_record.room; }
    [[nodiscard]] const Record &record() const { return m_record; }
    [[nodiscard]] int reconnections() const { return m_reconnections; }

Q_SIGNALS:
    void strokeAnswered();

private:
    enum class Stage { Away, Greeting, Entering, Showing, Live };

    void connectNow();
    void comeBackSoon();
    void send(const wire::ClientMessage &message);
    void take(const QByteArray &bytes);
    void askSince();
    void onEntered(const wire::Entered &entered);
    void onEvents(const wire::Events &events);
    void onPart(const wire::SnapshotPart &part);
    void onSnapshotEnd(const wire::SnapshotEnd &end);
    void onDone(const wire::Done &done);
    void onRefused(const wire::Refused &refused, std::optional<qint64> request);
    void begin(const wire::SnapshotBegin &begin);
    void goOn();
    void settleStroke(Answered answered);
    [[nodiscard]] Stroke anyStroke();
    void complain(const QString &words);

    quint16 m_port;
    QRandomGenerator m_random;
    QWebSocket m_socket;
    QTimer m_patience;
    Stage m_stage = Stage::Away;
    wire::ClientMessage m_firstEntry; // until it has been let in
    std::optional<DeviceId> m_device;
    QString m_secret;
    Record m_record;
    Room m_coming;
    qint64 m_lastRequest = 0;
    bool m_isShown = false;
    bool m_isCatchingUp = false;
    std::optional<qint64> m_since; // the request it asked by last
    int m_left = 0;
    std::optional<Answered> m_waiting;
    qint64 m_lastOperation = 0;
    int m_reconnections = 0;
};

} // namespace yak::faults
