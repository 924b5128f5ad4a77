#pragma once

#include "cache/roomstore.h"
#include "session/roommodel.h"
#include "session/storedcodec.h"

#include <QList>

#include <optional>

namespace yak {

/// Own strokes that the server has not answered yet, by their operation numbers: which of them may have been sent,
/// which are on disk, which can travel together. A value that knows neither network nor disk.
class StrokeQueue
{
public:
    struct Entry
    {
        qint64 operation = 0;
        WaitingStrokes waiting;
        QList<qint64> names;
        QByteArray encoded;
        bool kept = false;      // on disk
        bool maybeSent = false; // its outcome at the server is unknown
    };

    [[nodiscard]] bool isEmpty() const { return m_entries.isEmpty(); }
    /// The one whose turn it is; there must be one.
    [[nodiscard]] Entry &first() { return m_entries.first(); }
    [[nodiscard]] const Entry *find(qint64 operation) const;
    void append(const Entry &entry) { m_entries.append(entry); }
    /// Takes one out; nothing where there is none of this number.
    std::optional<Entry> take(qint64 operation);
    void clear() { m_entries.clear(); }

    /// Whether the device that enters is the one that numbered the strokes.
    enum class Device { Same, Other };
    /// Leaves out what the server has answered, which knows this device's operations up to `lastOperation`, and gives
    /// the numbers after it to what it has not seen. Returns the last number.
    qint64 renumber(qint64 lastOperation, Device device);
    /// Makes fewer messages of the strokes that were never sent. Returns the last number; nothing where it is not worth
    /// it.
    std::optional<qint64> join();

    /// The server did not take it.
    void forgetSending(qint64 operation);
    void keep(qint64 operation);
    void keepAllUpTo(qint64 operation);
    /// The slots were moved, by a change of settings that made this revision.
    void move(const SlotMove &move, qint64 revision);

    /// As the room shows them.
    [[nodiscard]] QList<PendingStroke> unanswered() const;
    /// As they are to stand on disk, where none of them is until keep().
    [[nodiscard]] QList<StoredStroke> toStore();

private:
    QList<Entry> m_entries;
};

/// Brings strokes to where their slots went.
void moveStrokes(WaitingStrokes &waiting, const SlotMove &move, qint64 revision);

} // namespace yak
