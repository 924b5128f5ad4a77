#pragma once

#include "core/ids.h"
#include "core/instant.h"
#include "model/person.h"
#include "model/room.h"

#include <QByteArray>
#include <QString>

#include <optional>

/// What the tables hold, one struct a row. Columns of JSON are bytes here; who reads them knows their form.
namespace yak::storage {

/// The part of a room that every change touches.
struct RoomHead
{
    RoomId id;
    qint64 version = 0;  ///< how many commits changed any row of the room
    qint64 revision = 0; ///< how many events there are
    qint64 painted = 0;  ///< how many of them tell of answers, and are hidden from those who may not see these
    qint64 people = 0;
    qint64 organizers = 0;
    qint64 settingsRevision = 1;
    RoomFlags flags;
    QString passwordHash; ///< empty: none
};

/// The part that only a change of settings touches.
struct RoomBody
{
    QByteArray settings;       ///< JSON
    QByteArray fieldRevisions; ///< JSON: the settings revision at which each field last changed
    QByteArray slotRanges;     ///< JSON
    qint64 slotUnits = 1;
    QString zoneRules;
};

struct ParticipantRow
{
    Person person;
    QString nameKey;
    QString pinHash; ///< empty: none
};

struct DeviceRow
{
    DeviceId id;
    ParticipantId person;
    QString label;
    QString secretHash;
    qint64 lastOperation = 0;
    std::optional<qint64> lastRevision;    ///< what the last operation made, counted in the stream of all events
    std::optional<qint64> lastOwnRevision; ///< the same, counted in the person's own stream
    QByteArray lastRefusal;                ///< JSON; empty where the last operation was done
    QString revoked;                       ///< why it is no longer valid; empty while it is
    Instant createdAt;
};

struct ResponseRow
{
    QByteArray answer;  ///< JSON
    qint64 painted = 0; ///< how many events painted it
};

struct HistoryRow
{
    qint64 revision = 0;
    ParticipantId by;      ///< null: the server
    ParticipantId subject; ///< whose answer it painted; null for what everybody may see
    QString action;
    QByteArray data;     ///< JSON: what the event set
    QByteArray previous; ///< JSON: the states before of just the painted ranges; empty for other events
    Instant at;
};

/// Something that is to be done at its time.
struct JobRow
{
    QString kind;
    QString key; ///< tells jobs of a kind apart within the room; empty where there is one of the kind
    Instant dueAt;
    QByteArray payload;  ///< JSON; empty: the kind says all
    qint64 attempts = 0; ///< how often it was tried in vain
};

/// Where a room's news are posted.
struct WebhookRow
{
    QString url;
    QString shape; ///< how a post is written, by the protocol's name for it
    QString secret;
    Instant setAt;
    std::optional<Instant> lastAt;    ///< of the last try
    std::optional<qint64> lastStatus; ///< the last try's HTTP status; 0: no answer

    friend bool operator==(const WebhookRow &, const WebhookRow &) = default;
};

} // namespace yak::storage
