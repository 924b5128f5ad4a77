#pragma once

#include "session/connection.h"
#include "session/roomkeeper.h"
#include "session/roommodel.h"
#include "session/storedcodec.h"
#include "session/strokequeue.h"

#include <QObject>

#include <memory>
#include <optional>

namespace yak {

/// The way of own strokes: shown, kept on disk, sent one paint message at a time under the device's next operation
/// number, and out of the way once the server has answered. A resend of an unknown outcome keeps its number, so that
/// the server answers with what it did the first time; a stroke that was never sent may change its number or travel
/// together with its neighbors.
class StrokeSender final : public QObject
{
    Q_OBJECT

public:
    StrokeSender(RoomModel &model, RoomKeeper &keeper, Connection &connection, const NetworkParts &parts);

    /// What an earlier run of the app left behind; the model shows it again.
    void load(const StoredStrokes &stored, qint64 lastOperation);

    using Device = StrokeQueue::Device;
    /// The server knows this device's operations up to `lastOperation`.
    void entered(qint64 lastOperation, Device device);
    /// Strokes may be sent from now on.
    void resume();
    /// The connection is gone or the room is not in step: nothing is sent, outcomes are unknown.
    void pause();
    /// The person is no longer who painted these.
    void clear();
    /// Neither shows nor sends what waits, until entered(): one looks without being who painted it.
    void hold();

    AnswerChange submit(const Stroke &stroke);
    /// Has the server put an answer back, the own or another's. `expected` is what that will do to the own one, shown
    /// until the server has done it; empty for another's. Its operation is given here.
    AnswerChange restore(const wire::Restore &restore, const Stroke &expected);

    [[nodiscard]] QList<Stroke> lateStrokes() const;
    void resendLate();
    void discardLate();

Q_SIGNALS:
    /// A stroke has this name until it is confirmed or refused, whatever its operation number becomes.
    void submitted(qint64 name);
    /// The server has done it: `revision` is that of the event it made, none where all was so already.
    void done(qint64 name, std::optional<qint64> revision);
    /// Its `operation` is the name that submitted() told.
    void refused(const yak::wire::Refused &refusal);
    void lateChanged(int count);
    /// The server counts otherwise: enter again, which tells its count.
    void outOfStep();
    /// The disk does not take strokes; they are sent all the same.
    void diskFailed();

private:
    void append(const QList<Stroke> &strokes, qint64 name, const std::optional<wire::Restore> &restore = std::nullopt);
    void pump();
    bool joinWaiting();
    void send(StrokeQueue::Entry &entry);
    void onReply(qint64 operation, const Connection::Reply &reply);
    void onDone(qint64 operation, const wire::Done &done);
    void onRefused(qint64 operation, const wire::Refused &refusal);
    [[nodiscard]] bool isRestore(qint64 operation) const;
    void takeBack(qint64 operation, const wire::Refused &refusal);
    void retryLater(const wire::Refused &refusal);
    void forgetConfirmed();
    void move(const SlotMove &move);
    void resendLateIfAllowed();
    [[nodiscard]] std::optional<Instant> ownDeadline() const;
    void rewrite();

    RoomModel &m_model;
    RoomKeeper &m_keeper;
    Connection &m_connection;
    StrokeQueue m_queue;
    QList<qint64> m_acknowledged;
    QList<WaitingStrokes> m_late;
    std::optional<Instant> m_lateUnder; // the deadline under which the last of them was refused
    qint64 m_lastOperation = 0;
    qint64 m_lastName = 0;
    qint64 m_inFlight = 0; // the operation; 0: none
    int m_epoch = 0;       // a reply of an earlier connection means nothing
    int m_generation = 0;  // of numbers: what the disk says of earlier ones means nothing
    int m_outOfOrder = 0;  // in a row
    bool m_isHeld = false;
    int m_busy = 0; // in a row
    bool m_open = false;
    std::unique_ptr<Timer> m_retry;
};

} // namespace yak
