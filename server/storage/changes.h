#pragma once

#include "core/result.h"
#include "model/places.h"
#include "storage/rows.h"

#include <QList>

namespace yak::storage {

class Connection;
struct Stores;

/// What strokes do to rows, gathered over a batch: no row twice.
struct Changes
{
    struct Response
    {
        RoomId room;
        ParticipantId person;
        ResponseRow row;
    };
    struct Operation
    {
        RoomId room;
        DeviceRow row;
    };
    struct Event
    {
        RoomId room;
        HistoryRow row;
    };
    struct Place
    {
        RoomId room;
        SlotKey slot = 0;
        qint64 taken = 0;
    };

    QList<RoomHead> counters;
    QList<Response> responses;
    QList<Operation> operations;
    QList<Event> events;
    QList<Place> places;

    [[nodiscard]] bool isEmpty() const
    {
        return counters.isEmpty() && responses.isEmpty() && operations.isEmpty() && events.isEmpty() &&
               places.isEmpty();
    }
};

/// Writes them all: row by row in SQLite, where a statement is a call; in one statement in PostgreSQL, where it is a
/// way there and back. The rooms, people and devices are there already.
[[nodiscard]] Result<void> write(Connection &connection, Stores &stores, const Changes &changes);

} // namespace yak::storage
