#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace yak::faults {

/// What a run is made of; the same plan and seed make the same strokes and the same faults at the same counts of them.
struct Plan
{
    QString server; ///< the program
    QString folder; ///< of the apps and, unless smallDisk says otherwise, of the database
    quint32 seed = 1;
    int operations = 1'000; ///< strokes of all painters together
    /// The engine of the process (testEngine()) keeps the room, unless this names a file system of a few MB to keep a
    /// SQLite file on, so that it can be filled.
    std::optional<QString> smallDisk;
};

/// What a run came to.
struct Report
{
    QStringList broken; ///< each promise that was broken, in words; empty where all were kept
    QStringList faults; ///< what was done, in order
    qint64 acknowledged = 0;
    qint64 events = 0;
    int reconnections = 0;
    qint64 equalAfterMs = 0; ///< from the moment all was mended until everybody showed the same
};

/// Four painters and two apps in one room paint through lines of their own while server, database, lines, disk and apps
/// fail. Blocks until it is over; runs the event loop.
[[nodiscard]] Report run(const Plan &plan);

} // namespace yak::faults
