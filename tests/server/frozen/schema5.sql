INSERT INTO rooms (room_id, version, revision, painted, people, organizers, settings_revision, closed, archived, decision_start, decision_end, decision_by, decision_at, decision_number, decision_withdrawn, password_hash, created_at, reminded_at, purge_at)
VALUES ('EBTWT3WDT9HXH43BD14CMXSYK0', 14, 16, 4, 2, 1, 2, 0, 0, 1366425602, 1366425603, '', 1800086460000, 1, 0, '', 1800000000000, 1800000000000, 1822896060000);
INSERT INTO room_settings (room_id, settings, field_revisions, slot_ranges, slot_units, zone_rules)
VALUES ('EBTWT3WDT9HXH43BD14CMXSYK0', '{"atDeadline":"settleBest","deadline":1800086400000,"duration":1,"plan":{"blocks":[{"capacity":3,"hours":[540,720],"id":1,"name":"오전"},{"id":4,"name":"점심"},{"capacity":1,"id":2,"name":"저녁"}],"dates":["2027-02-01","2027-02-02","2027-02-03"],"kind":"block","nextBlockId":5,"zone":"Asia/Seoul"},"rankingVersion":1,"remindBefore":60,"title":"Supper","viewers":"welcome","visibility":"everyone"}', '{"remindBefore":2,"title":2}', '[[1366425601,1366425603],[1366425604,1366425605],[1366491137,1366491139],[1366491140,1366491141],[1366556673,1366556675],[1366556676,1366556677]]', 1, '2025b');
INSERT INTO participants (room_id, participant_id, name, name_key, role, required, weight, zone, joined_at, deadline, pin_hash)
VALUES ('EBTWT3WDT9HXH43BD14CMXSYK0', '440S45ZBN6Y30', 'Host', 'host', 'organizer', 0, 1, 'Asia/Seoul', 1800000000000, NULL, '');
INSERT INTO participants (room_id, participant_id, name, name_key, role, required, weight, zone, joined_at, deadline, pin_hash)
VALUES ('EBTWT3WDT9HXH43BD14CMXSYK0', 'GKNTGKPERBZX4', '김민준', '김민준', 'coOrganizer', 1, 7, '', 1800000000000, NULL, '');
INSERT INTO devices (room_id, device_id, participant_id, label, secret_hash, last_operation, last_revision, last_own_revision, last_refusal, revoked, created_at)
VALUES ('EBTWT3WDT9HXH43BD14CMXSYK0', '3ES7T3N9VP21F7Y91D093A4GX0', '1XP1XX8GXK9ZC', 'phone', '5ee5d69201f63823f788a89bb213e7c1ab2a6c63f81ac17bbf5a9efc6b171220', 1, 7, 5, NULL, 'removed', 1800000000000);
INSERT INTO devices (room_id, device_id, participant_id, label, secret_hash, last_operation, last_revision, last_own_revision, last_refusal, revoked, created_at)
VALUES ('EBTWT3WDT9HXH43BD14CMXSYK0', '8WNZ1CA23NWZS6DQNJQN256AP5', '440S45ZBN6Y30', 'laptop', '49d410b7fc7bb480cb85cbcc33203dd9b6bcc9229fd2d473ae5a23fce6ead232', 1, 5, 5, NULL, '', 1800000000000);
INSERT INTO devices (room_id, device_id, participant_id, label, secret_hash, last_operation, last_revision, last_own_revision, last_refusal, revoked, created_at)
VALUES ('EBTWT3WDT9HXH43BD14CMXSYK0', 'HPX1RFCSM9FFQFY0DSXW2CWAH1', 'GKNTGKPERBZX4', 'phone', 'cb64981f011c6599e4a5151f1d8dc34563d4ace63de89ad49b5f258448688773', 1, 6, 5, NULL, '', 1800000000000);
INSERT INTO responses (room_id, participant_id, answer, painted)
VALUES ('EBTWT3WDT9HXH43BD14CMXSYK0', '440S45ZBN6Y30', '{"paints":[{"ranges":[[1366425604,1366425605],[1366491137,1366491139],[1366491140,1366491141],[1366556673,1366556675],[1366556676,1366556677]],"state":"no"},{"ranges":[[1366425601,1366425603]],"state":"yes"}]}', 1);
INSERT INTO responses (room_id, participant_id, answer, painted)
VALUES ('EBTWT3WDT9HXH43BD14CMXSYK0', 'GKNTGKPERBZX4', '{"paints":[{"ranges":[[1366425601,1366425602],[1366425604,1366425605],[1366491137,1366491139],[1366491140,1366491141],[1366556673,1366556675],[1366556676,1366556677]],"state":"no"},{"ranges":[[1366425602,1366425603]],"state":"ifNeeded"}]}', 1);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('EBTWT3WDT9HXH43BD14CMXSYK0', 1, '440S45ZBN6Y30', '', 'opened', '{"settings":{"atDeadline":"settleBest","deadline":1800086400000,"duration":1,"plan":{"blocks":[{"capacity":3,"hours":[540,720],"id":1,"name":"오전"},{"id":4,"name":"점심"},{"capacity":1,"id":2,"name":"저녁"}],"dates":["2027-02-01","2027-02-02","2027-02-03"],"kind":"block","nextBlockId":5,"zone":"Asia/Seoul"},"rankingVersion":1,"title":"Dinner","viewers":"welcome","visibility":"everyone"},"slotRanges":[[1366425601,1366425603],[1366425604,1366425605],[1366491137,1366491139],[1366491140,1366491141],[1366556673,1366556675],[1366556676,1366556677]],"type":"opened","zoneRules":"2025b"}', NULL, 1800000000000);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('EBTWT3WDT9HXH43BD14CMXSYK0', 2, '440S45ZBN6Y30', '', 'joined', '{"person":{"id":"440S45ZBN6Y30","joinedAt":1800000000000,"name":"Host","required":false,"role":"organizer","weight":1,"zone":"Asia/Seoul"},"type":"joined"}', NULL, 1800000000000);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('EBTWT3WDT9HXH43BD14CMXSYK0', 3, 'GKNTGKPERBZX4', '', 'joined', '{"person":{"id":"GKNTGKPERBZX4","joinedAt":1800000000000,"name":"김민준","required":false,"role":"participant","weight":1},"type":"joined"}', NULL, 1800000000000);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('EBTWT3WDT9HXH43BD14CMXSYK0', 4, '1XP1XX8GXK9ZC', '', 'joined', '{"person":{"id":"1XP1XX8GXK9ZC","joinedAt":1800000000000,"name":"O''Neil","required":false,"role":"participant","weight":1},"type":"joined"}', NULL, 1800000000000);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('EBTWT3WDT9HXH43BD14CMXSYK0', 5, '440S45ZBN6Y30', '440S45ZBN6Y30', 'painted', '{"type":"painted","person":"440S45ZBN6Y30","effect":[{"ranges":[[1366425604,1366425605],[1366491137,1366491139],[1366491140,1366491141],[1366556673,1366556675],[1366556676,1366556677]],"state":"no"},{"ranges":[[1366425601,1366425603]],"state":"yes"}]}', '{"paints":[{"ranges":[[1366425601,1366425603],[1366425604,1366425605],[1366491137,1366491139],[1366491140,1366491141],[1366556673,1366556675],[1366556676,1366556677]],"state":"none"}]}', 1800000000000);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('EBTWT3WDT9HXH43BD14CMXSYK0', 6, 'GKNTGKPERBZX4', 'GKNTGKPERBZX4', 'painted', '{"type":"painted","person":"GKNTGKPERBZX4","effect":[{"ranges":[[1366425601,1366425602],[1366425604,1366425605],[1366491137,1366491139],[1366491140,1366491141],[1366556673,1366556675],[1366556676,1366556677]],"state":"no"},{"ranges":[[1366425602,1366425603]],"state":"ifNeeded"}]}', '{"paints":[{"ranges":[[1366425601,1366425603],[1366425604,1366425605],[1366491137,1366491139],[1366491140,1366491141],[1366556673,1366556675],[1366556676,1366556677]],"state":"none"}]}', 1800000000000);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('EBTWT3WDT9HXH43BD14CMXSYK0', 7, '1XP1XX8GXK9ZC', '1XP1XX8GXK9ZC', 'painted', '{"type":"painted","person":"1XP1XX8GXK9ZC","effect":[{"ranges":[[1366425601,1366425603],[1366425604,1366425605],[1366491138,1366491139],[1366491140,1366491141],[1366556673,1366556675],[1366556676,1366556677]],"state":"no"},{"ranges":[[1366491137,1366491138]],"state":"yes"}]}', '{"paints":[{"ranges":[[1366425601,1366425603],[1366425604,1366425605],[1366491137,1366491139],[1366491140,1366491141],[1366556673,1366556675],[1366556676,1366556677]],"state":"none"}]}', 1800000000000);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('EBTWT3WDT9HXH43BD14CMXSYK0', 8, '440S45ZBN6Y30', '', 'reminded', '{"type":"reminded"}', NULL, 1800000000000);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('EBTWT3WDT9HXH43BD14CMXSYK0', 9, '440S45ZBN6Y30', '', 'removed', '{"person":"1XP1XX8GXK9ZC","type":"removed"}', NULL, 1800000000000);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('EBTWT3WDT9HXH43BD14CMXSYK0', 10, '440S45ZBN6Y30', '', 'roleSet', '{"person":"GKNTGKPERBZX4","role":"coOrganizer","type":"roleSet"}', NULL, 1800000000000);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('EBTWT3WDT9HXH43BD14CMXSYK0', 11, '440S45ZBN6Y30', '', 'personSet', '{"person":"GKNTGKPERBZX4","required":true,"type":"personSet","weight":7}', NULL, 1800000000000);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('EBTWT3WDT9HXH43BD14CMXSYK0', 12, '440S45ZBN6Y30', '', 'settingsChanged', '{"patch":{"remindBefore":60,"title":"Supper"},"settingsRevision":2,"type":"settingsChanged"}', NULL, 1800000000000);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('EBTWT3WDT9HXH43BD14CMXSYK0', 13, '', '0000000000000', 'everyoneAnswered', '{"type":"everyoneAnswered"}', NULL, 1800000060000);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('EBTWT3WDT9HXH43BD14CMXSYK0', 14, '', '', 'deadlinePassed', '{"deadline":1800086400000,"type":"deadlinePassed"}', NULL, 1800086460000);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('EBTWT3WDT9HXH43BD14CMXSYK0', 15, '', '', 'settled', '{"decision":{"at":1800086460000,"end":1366425603,"start":1366425602},"type":"settled"}', NULL, 1800086460000);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('EBTWT3WDT9HXH43BD14CMXSYK0', 16, '', '', 'purgeAnnounced', '{"purgeAt":1822896060000,"type":"purgeAnnounced"}', NULL, 1821686460000);
INSERT INTO slot_counts (room_id, slot_key, taken)
VALUES ('EBTWT3WDT9HXH43BD14CMXSYK0', 1366425601, 1);
INSERT INTO slot_counts (room_id, slot_key, taken)
VALUES ('EBTWT3WDT9HXH43BD14CMXSYK0', 1366425602, 1);
INSERT INTO slot_counts (room_id, slot_key, taken)
VALUES ('EBTWT3WDT9HXH43BD14CMXSYK0', 1366491137, 0);
INSERT INTO jobs (room_id, kind, job_key, due_at, payload, attempts)
VALUES ('EBTWT3WDT9HXH43BD14CMXSYK0', 'purge', '', 1822896060000, NULL, 0);
INSERT INTO jobs (room_id, kind, job_key, due_at, payload, attempts)
VALUES ('EBTWT3WDT9HXH43BD14CMXSYK0', 'post', '0000000000000016', 1822896065123, '{"at":1821686460000,"id":"EBTWT3WDT9HXH43BD14CMXSYK0:16","purgeAt":1822896060000,"room":"EBTWT3WDT9HXH43BD14CMXSYK0","text":"Supper: will be deleted on Thu 7 Oct 2027, 17:01 (Asia/Seoul), unless something happens in it.","title":"Supper","type":"purgeAnnounced"}', 1);
INSERT INTO webhooks (room_id, url, shape, secret, set_at, last_at, last_status)
VALUES ('EBTWT3WDT9HXH43BD14CMXSYK0', 'https://hooks.example.org/T0/B1/c2', 'json', '9f3c00a19f3c00a19f3c00a19f3c00a19f3c00a19f3c00a19f3c00a19f3c00a1', 1800000000000, 1822896060000, 503);
