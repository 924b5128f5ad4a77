INSERT INTO rooms (room_id, version, revision, painted, people, organizers, settings_revision, closed, archived, decision_start, decision_end, decision_by, decision_at, password_hash, created_at)
VALUES ('QX5NQX3S5NGEBJRJNZC8JPKXM5', 12, 13, 4, 2, 1, 2, 1, 0, NULL, NULL, NULL, NULL, '', 1800000000000);
INSERT INTO room_settings (room_id, settings, field_revisions, slot_ranges, slot_units, zone_rules)
VALUES ('QX5NQX3S5NGEBJRJNZC8JPKXM5', '{"duration":60,"plan":{"days":[{"date":"2027-02-01","hours":[[540,720]]},{"date":"2027-02-02","hours":[[540,720]]},{"date":"2027-02-03","hours":[[540,720]]}],"kind":"time","slotMinutes":30,"zone":"Asia/Seoul"},"rankingVersion":1,"title":"Supper","viewers":"welcome","visibility":"everyone"}', '{"title":2}', '[[30024000,30024180],[30025440,30025620],[30026880,30027060]]', 30, '2025b');
INSERT INTO participants (room_id, participant_id, name, name_key, role, required, weight, zone, joined_at, deadline, pin_hash)
VALUES ('QX5NQX3S5NGEBJRJNZC8JPKXM5', '5AGP1Q7JTK4BE', '김민준', '김민준', 'coOrganizer', 1, 7, '', 1800000000000, NULL, '');
INSERT INTO participants (room_id, participant_id, name, name_key, role, required, weight, zone, joined_at, deadline, pin_hash)
VALUES ('QX5NQX3S5NGEBJRJNZC8JPKXM5', 'C79NMK6YFDDMF', 'Host', 'host', 'organizer', 0, 1, 'Asia/Seoul', 1800000000000, NULL, '');
INSERT INTO devices (room_id, device_id, participant_id, label, secret_hash, last_operation, last_revision, last_own_revision, last_refusal, revoked, created_at)
VALUES ('QX5NQX3S5NGEBJRJNZC8JPKXM5', 'CC7BVPDD6CABKJCGF1ZMQBQ5T7', 'KJT7NAXGJMXS2', 'phone', 'a9cb644d8753e4225e22368b959f6736aabff28b30e1f811db353f20889c3802', 1, 7, 5, NULL, 'removed', 1800000000000);
INSERT INTO devices (room_id, device_id, participant_id, label, secret_hash, last_operation, last_revision, last_own_revision, last_refusal, revoked, created_at)
VALUES ('QX5NQX3S5NGEBJRJNZC8JPKXM5', 'TFJ63Z6VFM5W1108ZXEEDGT0N2', 'C79NMK6YFDDMF', 'laptop', '8b105d8f4fffd59c16e3203a65f6a4ae434072220b850b2df6cf0b59ac7ef7a6', 1, 5, 5, NULL, '', 1800000000000);
INSERT INTO devices (room_id, device_id, participant_id, label, secret_hash, last_operation, last_revision, last_own_revision, last_refusal, revoked, created_at)
VALUES ('QX5NQX3S5NGEBJRJNZC8JPKXM5', 'TV1Y96C9NEA6HY53P1ZEE42MG2', '5AGP1Q7JTK4BE', 'phone', '96e4e1bb45f08f67333f5d22e18120c5deca51b31b106b402ee1e6805912a8e3', 2, 8, 6, NULL, '', 1800000000000);
INSERT INTO responses (room_id, participant_id, answer, painted)
VALUES ('QX5NQX3S5NGEBJRJNZC8JPKXM5', '5AGP1Q7JTK4BE', '{"paints":[{"ranges":[[30024000,30024030],[30024090,30024180],[30025440,30025620],[30026880,30027060]],"state":"no"},{"ranges":[[30024030,30024060]],"state":"ifNeeded"},{"ranges":[[30024060,30024090]],"state":"yes"}]}', 2);
INSERT INTO responses (room_id, participant_id, answer, painted)
VALUES ('QX5NQX3S5NGEBJRJNZC8JPKXM5', 'C79NMK6YFDDMF', '{"paints":[{"ranges":[[30024060,30024180],[30025440,30025620],[30026880,30027060]],"state":"no"},{"ranges":[[30024000,30024060]],"state":"yes"}]}', 1);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('QX5NQX3S5NGEBJRJNZC8JPKXM5', 1, 'C79NMK6YFDDMF', '', 'opened', '{"type":"opened"}', NULL, 1800000000000);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('QX5NQX3S5NGEBJRJNZC8JPKXM5', 2, 'C79NMK6YFDDMF', '', 'joined', '{"person":{"id":"C79NMK6YFDDMF","joinedAt":1800000000000,"name":"Host","required":false,"role":"organizer","weight":1,"zone":"Asia/Seoul"},"type":"joined"}', NULL, 1800000000000);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('QX5NQX3S5NGEBJRJNZC8JPKXM5', 3, '5AGP1Q7JTK4BE', '', 'joined', '{"person":{"id":"5AGP1Q7JTK4BE","joinedAt":1800000000000,"name":"김민준","required":false,"role":"participant","weight":1},"type":"joined"}', NULL, 1800000000000);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('QX5NQX3S5NGEBJRJNZC8JPKXM5', 4, 'KJT7NAXGJMXS2', '', 'joined', '{"person":{"id":"KJT7NAXGJMXS2","joinedAt":1800000000000,"name":"O''Neil","required":false,"role":"participant","weight":1},"type":"joined"}', NULL, 1800000000000);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('QX5NQX3S5NGEBJRJNZC8JPKXM5', 5, 'C79NMK6YFDDMF', 'C79NMK6YFDDMF', 'painted', '{"type":"painted","person":"C79NMK6YFDDMF","effect":[{"ranges":[[30024060,30024180],[30025440,30025620],[30026880,30027060]],"state":"no"},{"ranges":[[30024000,30024060]],"state":"yes"}]}', '{"paints":[{"ranges":[[30024000,30024180],[30025440,30025620],[30026880,30027060]],"state":"none"}]}', 1800000000000);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('QX5NQX3S5NGEBJRJNZC8JPKXM5', 6, '5AGP1Q7JTK4BE', '5AGP1Q7JTK4BE', 'painted', '{"type":"painted","person":"5AGP1Q7JTK4BE","effect":[{"ranges":[[30024000,30024030],[30024060,30024180],[30025440,30025620],[30026880,30027060]],"state":"no"},{"ranges":[[30024030,30024060]],"state":"ifNeeded"}]}', '{"paints":[{"ranges":[[30024000,30024180],[30025440,30025620],[30026880,30027060]],"state":"none"}]}', 1800000000000);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('QX5NQX3S5NGEBJRJNZC8JPKXM5', 7, 'KJT7NAXGJMXS2', 'KJT7NAXGJMXS2', 'painted', '{"type":"painted","person":"KJT7NAXGJMXS2","effect":[{"ranges":[[30024000,30024090],[30024120,30024180],[30025440,30025620],[30026880,30027060]],"state":"no"},{"ranges":[[30024090,30024120]],"state":"yes"}]}', '{"paints":[{"ranges":[[30024000,30024180],[30025440,30025620],[30026880,30027060]],"state":"none"}]}', 1800000000000);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('QX5NQX3S5NGEBJRJNZC8JPKXM5', 8, '5AGP1Q7JTK4BE', '5AGP1Q7JTK4BE', 'painted', '{"type":"painted","person":"5AGP1Q7JTK4BE","effect":[{"ranges":[[30024060,30024090]],"state":"yes"}]}', '{"paints":[{"ranges":[[30024060,30024090]],"state":"no"}]}', 1800000000000);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('QX5NQX3S5NGEBJRJNZC8JPKXM5', 9, 'C79NMK6YFDDMF', '', 'removed', '{"person":"KJT7NAXGJMXS2","type":"removed"}', NULL, 1800000000000);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('QX5NQX3S5NGEBJRJNZC8JPKXM5', 10, 'C79NMK6YFDDMF', '', 'roleSet', '{"person":"5AGP1Q7JTK4BE","role":"coOrganizer","type":"roleSet"}', NULL, 1800000000000);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('QX5NQX3S5NGEBJRJNZC8JPKXM5', 11, 'C79NMK6YFDDMF', '', 'personSet', '{"person":"5AGP1Q7JTK4BE","required":true,"type":"personSet","weight":7}', NULL, 1800000000000);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('QX5NQX3S5NGEBJRJNZC8JPKXM5', 12, 'C79NMK6YFDDMF', '', 'settingsChanged', '{"patch":{"title":"Supper"},"settingsRevision":2,"type":"settingsChanged"}', NULL, 1800000000000);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('QX5NQX3S5NGEBJRJNZC8JPKXM5', 13, 'C79NMK6YFDDMF', '', 'closed', '{"type":"closed"}', NULL, 1800000000000);
