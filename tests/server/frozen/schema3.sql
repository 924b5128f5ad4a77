INSERT INTO rooms (room_id, version, revision, painted, people, organizers, settings_revision, closed, archived, decision_start, decision_end, decision_by, decision_at, decision_number, decision_withdrawn, password_hash, created_at)
VALUES ('BTP996G2BGKFFN3FN3NAW3BKE6', 12, 13, 4, 2, 1, 2, 1, 0, NULL, NULL, NULL, NULL, 1, 0, '', 1800000000000);
INSERT INTO room_settings (room_id, settings, field_revisions, slot_ranges, slot_units, zone_rules)
VALUES ('BTP996G2BGKFFN3FN3NAW3BKE6', '{"duration":1,"plan":{"blocks":[{"capacity":3,"hours":[540,720],"id":1,"name":"오전"},{"id":4,"name":"점심"},{"capacity":1,"id":2,"name":"저녁"}],"dates":["2027-02-01","2027-02-02","2027-02-03"],"kind":"block","nextBlockId":5,"zone":"Asia/Seoul"},"rankingVersion":1,"title":"Supper","viewers":"welcome","visibility":"everyone"}', '{"title":2}', '[[1366425601,1366425603],[1366425604,1366425605],[1366491137,1366491139],[1366491140,1366491141],[1366556673,1366556675],[1366556676,1366556677]]', 1, '2025b');
INSERT INTO participants (room_id, participant_id, name, name_key, role, required, weight, zone, joined_at, deadline, pin_hash)
VALUES ('BTP996G2BGKFFN3FN3NAW3BKE6', '076E8RY194JP9', '김민준', '김민준', 'coOrganizer', 1, 7, '', 1800000000000, NULL, '');
INSERT INTO participants (room_id, participant_id, name, name_key, role, required, weight, zone, joined_at, deadline, pin_hash)
VALUES ('BTP996G2BGKFFN3FN3NAW3BKE6', 'H9FBBBXYDBGVD', 'Host', 'host', 'organizer', 0, 1, 'Asia/Seoul', 1800000000000, NULL, '');
INSERT INTO devices (room_id, device_id, participant_id, label, secret_hash, last_operation, last_revision, last_own_revision, last_refusal, revoked, created_at)
VALUES ('BTP996G2BGKFFN3FN3NAW3BKE6', 'C951X4VG5554TZGT3RG8SNP3P3', '076E8RY194JP9', 'phone', '34d4e6b1d9215192c98574e1c95b5fb33eaf9df25801413b66e62ba4f3ca9ef2', 2, 8, 6, NULL, '', 1800000000000);
INSERT INTO devices (room_id, device_id, participant_id, label, secret_hash, last_operation, last_revision, last_own_revision, last_refusal, revoked, created_at)
VALUES ('BTP996G2BGKFFN3FN3NAW3BKE6', 'DCP9G1GDTQY7546MTK3V24R915', 'GAMP984KDPTGE', 'phone', '32644a980036c5cf42f9308ad1a21eb8fde8f0d538e8321910f95268c2d6e1ae', 1, 7, 5, NULL, 'removed', 1800000000000);
INSERT INTO devices (room_id, device_id, participant_id, label, secret_hash, last_operation, last_revision, last_own_revision, last_refusal, revoked, created_at)
VALUES ('BTP996G2BGKFFN3FN3NAW3BKE6', 'WY2P488S5NJ5PY0SXK21B4PBK6', 'H9FBBBXYDBGVD', 'laptop', '8bf996f5169be7e0a79c3822bfe5199e215cd12f09c8c1bd62d58318369870bf', 1, 5, 5, NULL, '', 1800000000000);
INSERT INTO responses (room_id, participant_id, answer, painted)
VALUES ('BTP996G2BGKFFN3FN3NAW3BKE6', '076E8RY194JP9', '{"paints":[{"ranges":[[1366425601,1366425602],[1366491137,1366491139],[1366491140,1366491141],[1366556673,1366556675],[1366556676,1366556677]],"state":"no"},{"ranges":[[1366425602,1366425603]],"state":"ifNeeded"},{"ranges":[[1366425604,1366425605]],"state":"yes"}]}', 2);
INSERT INTO responses (room_id, participant_id, answer, painted)
VALUES ('BTP996G2BGKFFN3FN3NAW3BKE6', 'H9FBBBXYDBGVD', '{"paints":[{"ranges":[[1366425604,1366425605],[1366491137,1366491139],[1366491140,1366491141],[1366556673,1366556675],[1366556676,1366556677]],"state":"no"},{"ranges":[[1366425601,1366425603]],"state":"yes"}]}', 1);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('BTP996G2BGKFFN3FN3NAW3BKE6', 1, 'H9FBBBXYDBGVD', '', 'opened', '{"settings":{"duration":1,"plan":{"blocks":[{"capacity":3,"hours":[540,720],"id":1,"name":"오전"},{"id":4,"name":"점심"},{"capacity":1,"id":2,"name":"저녁"}],"dates":["2027-02-01","2027-02-02","2027-02-03"],"kind":"block","nextBlockId":5,"zone":"Asia/Seoul"},"rankingVersion":1,"title":"Dinner","viewers":"welcome","visibility":"everyone"},"slotRanges":[[1366425601,1366425603],[1366425604,1366425605],[1366491137,1366491139],[1366491140,1366491141],[1366556673,1366556675],[1366556676,1366556677]],"type":"opened","zoneRules":"2025b"}', NULL, 1800000000000);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('BTP996G2BGKFFN3FN3NAW3BKE6', 2, 'H9FBBBXYDBGVD', '', 'joined', '{"person":{"id":"H9FBBBXYDBGVD","joinedAt":1800000000000,"name":"Host","required":false,"role":"organizer","weight":1,"zone":"Asia/Seoul"},"type":"joined"}', NULL, 1800000000000);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('BTP996G2BGKFFN3FN3NAW3BKE6', 3, '076E8RY194JP9', '', 'joined', '{"person":{"id":"076E8RY194JP9","joinedAt":1800000000000,"name":"김민준","required":false,"role":"participant","weight":1},"type":"joined"}', NULL, 1800000000000);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('BTP996G2BGKFFN3FN3NAW3BKE6', 4, 'GAMP984KDPTGE', '', 'joined', '{"person":{"id":"GAMP984KDPTGE","joinedAt":1800000000000,"name":"O''Neil","required":false,"role":"participant","weight":1},"type":"joined"}', NULL, 1800000000000);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('BTP996G2BGKFFN3FN3NAW3BKE6', 5, 'H9FBBBXYDBGVD', 'H9FBBBXYDBGVD', 'painted', '{"type":"painted","person":"H9FBBBXYDBGVD","effect":[{"ranges":[[1366425604,1366425605],[1366491137,1366491139],[1366491140,1366491141],[1366556673,1366556675],[1366556676,1366556677]],"state":"no"},{"ranges":[[1366425601,1366425603]],"state":"yes"}]}', '{"paints":[{"ranges":[[1366425601,1366425603],[1366425604,1366425605],[1366491137,1366491139],[1366491140,1366491141],[1366556673,1366556675],[1366556676,1366556677]],"state":"none"}]}', 1800000000000);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('BTP996G2BGKFFN3FN3NAW3BKE6', 6, '076E8RY194JP9', '076E8RY194JP9', 'painted', '{"type":"painted","person":"076E8RY194JP9","effect":[{"ranges":[[1366425601,1366425602],[1366425604,1366425605],[1366491137,1366491139],[1366491140,1366491141],[1366556673,1366556675],[1366556676,1366556677]],"state":"no"},{"ranges":[[1366425602,1366425603]],"state":"ifNeeded"}]}', '{"paints":[{"ranges":[[1366425601,1366425603],[1366425604,1366425605],[1366491137,1366491139],[1366491140,1366491141],[1366556673,1366556675],[1366556676,1366556677]],"state":"none"}]}', 1800000000000);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('BTP996G2BGKFFN3FN3NAW3BKE6', 7, 'GAMP984KDPTGE', 'GAMP984KDPTGE', 'painted', '{"type":"painted","person":"GAMP984KDPTGE","effect":[{"ranges":[[1366425601,1366425603],[1366425604,1366425605],[1366491138,1366491139],[1366491140,1366491141],[1366556673,1366556675],[1366556676,1366556677]],"state":"no"},{"ranges":[[1366491137,1366491138]],"state":"yes"}]}', '{"paints":[{"ranges":[[1366425601,1366425603],[1366425604,1366425605],[1366491137,1366491139],[1366491140,1366491141],[1366556673,1366556675],[1366556676,1366556677]],"state":"none"}]}', 1800000000000);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('BTP996G2BGKFFN3FN3NAW3BKE6', 8, '076E8RY194JP9', '076E8RY194JP9', 'painted', '{"type":"painted","person":"076E8RY194JP9","effect":[{"ranges":[[1366425604,1366425605]],"state":"yes"}]}', '{"paints":[{"ranges":[[1366425604,1366425605]],"state":"no"}]}', 1800000000000);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('BTP996G2BGKFFN3FN3NAW3BKE6', 9, 'H9FBBBXYDBGVD', '', 'removed', '{"person":"GAMP984KDPTGE","type":"removed"}', NULL, 1800000000000);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('BTP996G2BGKFFN3FN3NAW3BKE6', 10, 'H9FBBBXYDBGVD', '', 'roleSet', '{"person":"076E8RY194JP9","role":"coOrganizer","type":"roleSet"}', NULL, 1800000000000);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('BTP996G2BGKFFN3FN3NAW3BKE6', 11, 'H9FBBBXYDBGVD', '', 'personSet', '{"person":"076E8RY194JP9","required":true,"type":"personSet","weight":7}', NULL, 1800000000000);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('BTP996G2BGKFFN3FN3NAW3BKE6', 12, 'H9FBBBXYDBGVD', '', 'settingsChanged', '{"patch":{"title":"Supper"},"settingsRevision":2,"type":"settingsChanged"}', NULL, 1800000000000);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('BTP996G2BGKFFN3FN3NAW3BKE6', 13, 'H9FBBBXYDBGVD', '', 'closed', '{"type":"closed"}', NULL, 1800000000000);
INSERT INTO slot_counts (room_id, slot_key, taken)
VALUES ('BTP996G2BGKFFN3FN3NAW3BKE6', 1366425601, 1);
INSERT INTO slot_counts (room_id, slot_key, taken)
VALUES ('BTP996G2BGKFFN3FN3NAW3BKE6', 1366425602, 1);
INSERT INTO slot_counts (room_id, slot_key, taken)
VALUES ('BTP996G2BGKFFN3FN3NAW3BKE6', 1366491137, 0);
