#include "storage/migrations.h"

#include <array>

namespace yak::storage {

using namespace Qt::StringLiterals;

namespace {

// room_id leads every key, there are no sequences, and no statement reads across rooms: the tables can be spread by
// room. {partition_by_room} and {clustered} are filled in by the dialect.
const QString kRooms = uR"(
CREATE TABLE rooms (
    room_id TEXT NOT NULL,
    version BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    painted BIGINT NOT NULL,
    people BIGINT NOT NULL,
    organizers BIGINT NOT NULL,
    settings_revision BIGINT NOT NULL,
    closed BIGINT NOT NULL,
    archived BIGINT NOT NULL,
    decision_start BIGINT,
    decision_end BIGINT,
    decision_by TEXT,
    decision_at BIGINT,
    password_hash TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (room_id)
) {clustered};

CREATE TABLE room_settings (
    room_id TEXT NOT NULL,
    settings {json} NOT NULL,
    field_revisions {json} NOT NULL,
    slot_ranges {json} NOT NULL,
    slot_units BIGINT NOT NULL,
    zone_rules TEXT NOT NULL,
    PRIMARY KEY (room_id),
    FOREIGN KEY (room_id) REFERENCES rooms (room_id) ON DELETE CASCADE
) {clustered};

CREATE TABLE participants (
    room_id TEXT NOT NULL,
    participant_id TEXT NOT NULL,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    role TEXT NOT NULL,
    required BIGINT NOT NULL,
    weight BIGINT NOT NULL,
    zone TEXT NOT NULL,
    joined_at BIGINT NOT NULL,
    deadline BIGINT,
    pin_hash TEXT NOT NULL,
    PRIMARY KEY (room_id, participant_id),
    UNIQUE (room_id, name_key),
    FOREIGN KEY (room_id) REFERENCES rooms (room_id) ON DELETE CASCADE
) {clustered};

CREATE TABLE devices (
    room_id TEXT NOT NULL,
    device_id TEXT NOT NULL,
    participant_id TEXT NOT NULL,
    label TEXT NOT NULL,
    secret_hash TEXT NOT NULL,
    last_operation BIGINT NOT NULL,
    last_revision BIGINT,
    last_own_revision BIGINT,
    last_refusal {json},
    revoked TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (room_id, device_id),
    FOREIGN KEY (room_id) REFERENCES rooms (room_id) ON DELETE CASCADE
) {clustered};

CREATE INDEX devices_of_participant ON devices (room_id, participant_id);

CREATE TABLE responses (
    room_id TEXT NOT NULL,
    participant_id TEXT NOT NULL,
    answer {json} NOT NULL,
    painted BIGINT NOT NULL,
    PRIMARY KEY (room_id, participant_id),
    FOREIGN KEY (room_id) REFERENCES rooms (room_id) ON DELETE CASCADE
) {partition_by_room}{clustered};

CREATE TABLE history (
    room_id TEXT NOT NULL,
    revision BIGINT NOT NULL,
    participant_id TEXT NOT NULL,
    subject TEXT NOT NULL,
    action TEXT NOT NULL,
    data {json} NOT NULL,
    previous {json},
    at BIGINT NOT NULL,
    PRIMARY KEY (room_id, revision),
    FOREIGN KEY (room_id) REFERENCES rooms (room_id) ON DELETE CASCADE
) {partition_by_room}{clustered};

CREATE INDEX history_by_subject ON history (room_id, subject, revision);
)"_s;

// The decision's columns hold the last one that was withdrawn where none stands.
const QString kDecisionNumbers = uR"(
ALTER TABLE rooms ADD COLUMN decision_number BIGINT NOT NULL DEFAULT 1;
ALTER TABLE rooms ADD COLUMN decision_withdrawn BIGINT NOT NULL DEFAULT 0;
)"_s;

/// How many places are taken in slots with a capacity.
const QString kSlotCounts = uR"(
CREATE TABLE slot_counts (
    room_id TEXT NOT NULL,
    slot_key BIGINT NOT NULL,
    taken BIGINT NOT NULL,
    PRIMARY KEY (room_id, slot_key),
    FOREIGN KEY (room_id) REFERENCES rooms (room_id) ON DELETE CASCADE
) {partition_by_room}{clustered};
)"_s;

/// What a room does by itself at its time. Rooms that were there before look what they have to do, at once. The index
/// is for the one question that is about all rooms: what is due.
const QString kJobs = uR"(
ALTER TABLE rooms ADD COLUMN reminded_at BIGINT;
ALTER TABLE rooms ADD COLUMN purge_at BIGINT;

CREATE TABLE jobs (
    room_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    job_key TEXT NOT NULL,
    due_at BIGINT NOT NULL,
    payload {json},
    attempts BIGINT NOT NULL,
    PRIMARY KEY (room_id, kind, job_key),
    FOREIGN KEY (room_id) REFERENCES rooms (room_id) ON DELETE CASCADE
) {clustered};

CREATE INDEX jobs_by_due ON jobs (due_at);

INSERT INTO jobs (room_id, kind, job_key, due_at, payload, attempts)
SELECT room_id, 'plan', '', 0, NULL, 0 FROM rooms;
)"_s;

/// Where a room's news are posted.
const QString kWebhooks = uR"(
CREATE TABLE webhooks (
    room_id TEXT NOT NULL,
    url TEXT NOT NULL,
    shape TEXT NOT NULL,
    secret TEXT NOT NULL,
    set_at BIGINT NOT NULL,
    last_at BIGINT,
    last_status BIGINT,
    PRIMARY KEY (room_id),
    FOREIGN KEY (room_id) REFERENCES rooms (room_id) ON DELETE CASCADE
) {clustered};
)"_s;

} // namespace

std::span<const Migration> allMigrations()
{
    static const std::array kAll{
        Migration{1, u"rooms"_s, kRooms},
        Migration{2, u"decision numbers"_s, kDecisionNumbers},
        Migration{3, u"slot counts"_s, kSlotCounts},
        Migration{4, u"jobs"_s, kJobs},
        Migration{5, u"webhooks"_s, kWebhooks},
    };
    return kAll;
}

} // namespace yak::storage
