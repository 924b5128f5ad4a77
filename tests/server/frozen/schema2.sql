INSERT INTO rooms (room_id, version, revision, painted, people, organizers, settings_revision, closed, archived, decision_start, decision_end, decision_by, decision_at, decision_number, decision_withdrawn, password_hash, created_at)
VALUES ('8Y56MKZ7YXJPXF5BCSHVNB3FT2', 14, 15, 4, 2, 1, 2, 1, 0, 30024000, 30024060, 'PFZ19Z24EPN96', 1800000000000, 2, 1, '', 1800000000000);
INSERT INTO room_settings (room_id, settings, field_revisions, slot_ranges, slot_units, zone_rules)
VALUES ('8Y56MKZ7YXJPXF5BCSHVNB3FT2', '{"duration":60,"plan":{"days":[{"date":"2027-02-01","hours":[[540,720]]},{"date":"2027-02-02","hours":[[540,720]]},{"date":"2027-02-03","hours":[[540,720]]}],"kind":"time","slotMinutes":30,"zone":"Asia/Seoul"},"rankingVersion":1,"title":"Supper","viewers":"welcome","visibility":"everyone"}', '{"title":2}', '[[30024000,30024180],[30025440,30025620],[30026880,30027060]]', 30, '2025b');
INSERT INTO participants (room_id, participant_id, name, name_key, role, required, weight, zone, joined_at, deadline, pin_hash)
VALUES ('8Y56MKZ7YXJPXF5BCSHVNB3FT2', 'GFHR8XC2XYXM1', '김민준', '김민준', 'coOrganizer', 1, 7, '', 1800000000000, NULL, '');
INSERT INTO participants (room_id, participant_id, name, name_key, role, required, weight, zone, joined_at, deadline, pin_hash)
VALUES ('8Y56MKZ7YXJPXF5BCSHVNB3FT2', 'PFZ19Z24EPN96', 'Host', 'host', 'organizer', 0, 1, 'Asia/Seoul', 1800000000000, NULL, '');
INSERT INTO devices (room_id, device_id, participant_id, label, secret_hash, last_operation, last_revision, last_own_revision, last_refusal, revoked, created_at)
VALUES ('8Y56MKZ7YXJPXF5BCSHVNB3FT2', '3ZH25DJMY1BBSCJSKC5FXSNMZ7', 'GFHR8XC2XYXM1', 'phone', '41349559b935efb2aeef2eec2cea264a3c336058624932d1a06c3c11028e5c8f', 2, 8, 6, NULL, '', 1800000000000);
INSERT INTO devices (room_id, device_id, participant_id, label, secret_hash, last_operation, last_revision, last_own_revision, last_refusal, revoked, created_at)
VALUES ('8Y56MKZ7YXJPXF5BCSHVNB3FT2', 'EZ7H4J2M9T430XYH7TS4R190T5', '873N0KNGXJD13', 'phone', '1a8b2299618ba2a8a2d56a806b7c1c3dac5fb79d606b32357f387cdff9756712', 1, 7, 5, NULL, 'removed', 1800000000000);
INSERT INTO devices (room_id, device_id, participant_id, label, secret_hash, last_operation, last_revision, last_own_revision, last_refusal, revoked, created_at)
VALUES ('8Y56MKZ7YXJPXF5BCSHVNB3FT2', 'VTBBRQTTFFMNY9HJYMP1QG3NR7', 'PFZ19Z24EPN96', 'laptop', '8efb47f5936080360ca9af9efefdd88f284aded57341566f89c64322a3ea4c9a', 1, 5, 5, NULL, '', 1800000000000);
INSERT INTO responses (room_id, participant_id, answer, painted)
VALUES ('8Y56MKZ7YXJPXF5BCSHVNB3FT2', 'GFHR8XC2XYXM1', '{"paints":[{"ranges":[[30024000,30024030],[30024090,30024180],[30025440,30025620],[30026880,30027060]],"state":"no"},{"ranges":[[30024030,30024060]],"state":"ifNeeded"},{"ranges":[[30024060,30024090]],"state":"yes"}]}', 2);
INSERT INTO responses (room_id, participant_id, answer, painted)
VALUES ('8Y56MKZ7YXJPXF5BCSHVNB3FT2', 'PFZ19Z24EPN96', '{"paints":[{"ranges":[[30024060,30024180],[30025440,30025620],[30026880,30027060]],"state":"no"},{"ranges":[[30024000,30024060]],"state":"yes"}]}', 1);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('8Y56MKZ7YXJPXF5BCSHVNB3FT2', 1, 'PFZ19Z24EPN96', '', 'opened', '{"settings":{"duration":60,"plan":{"days":[{"date":"2027-02-01","hours":[[540,720]]},{"date":"2027-02-02","hours":[[540,720]]},{"date":"2027-02-03","hours":[[540,720]]}],"kind":"time","slotMinutes":30,"zone":"Asia/Seoul"},"rankingVersion":1,"title":"Dinner","viewers":"welcome","visibility":"everyone"},"slotRanges":[[30024000,30024180],[30025440,30025620],[30026880,30027060]],"type":"opened","zoneRules":"2025b"}', NULL, 1800000000000);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('8Y56MKZ7YXJPXF5BCSHVNB3FT2', 2, 'PFZ19Z24EPN96', '', 'joined', '{"person":{"id":"PFZ19Z24EPN96","joinedAt":1800000000000,"name":"Host","required":false,"role":"organizer","weight":1,"zone":"Asia/Seoul"},"type":"joined"}', NULL, 1800000000000);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('8Y56MKZ7YXJPXF5BCSHVNB3FT2', 3, 'GFHR8XC2XYXM1', '', 'joined', '{"person":{"id":"GFHR8XC2XYXM1","joinedAt":1800000000000,"name":"김민준","required":false,"role":"participant","weight":1},"type":"joined"}', NULL, 1800000000000);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('8Y56MKZ7YXJPXF5BCSHVNB3FT2', 4, '873N0KNGXJD13', '', 'joined', '{"person":{"id":"873N0KNGXJD13","joinedAt":1800000000000,"name":"O''Neil","required":false,"role":"participant","weight":1},"type":"joined"}', NULL, 1800000000000);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('8Y56MKZ7YXJPXF5BCSHVNB3FT2', 5, 'PFZ19Z24EPN96', 'PFZ19Z24EPN96', 'painted', '{"type":"painted","person":"PFZ19Z24EPN96","effect":[{"ranges":[[30024060,30024180],[30025440,30025620],[30026880,30027060]],"state":"no"},{"ranges":[[30024000,30024060]],"state":"yes"}]}', '{"paints":[{"ranges":[[30024000,30024180],[30025440,30025620],[30026880,30027060]],"state":"none"}]}', 1800000000000);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('8Y56MKZ7YXJPXF5BCSHVNB3FT2', 6, 'GFHR8XC2XYXM1', 'GFHR8XC2XYXM1', 'painted', '{"type":"painted","person":"GFHR8XC2XYXM1","effect":[{"ranges":[[30024000,30024030],[30024060,30024180],[30025440,30025620],[30026880,30027060]],"state":"no"},{"ranges":[[30024030,30024060]],"state":"ifNeeded"}]}', '{"paints":[{"ranges":[[30024000,30024180],[30025440,30025620],[30026880,30027060]],"state":"none"}]}', 1800000000000);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('8Y56MKZ7YXJPXF5BCSHVNB3FT2', 7, '873N0KNGXJD13', '873N0KNGXJD13', 'painted', '{"type":"painted","person":"873N0KNGXJD13","effect":[{"ranges":[[30024000,30024090],[30024120,30024180],[30025440,30025620],[30026880,30027060]],"state":"no"},{"ranges":[[30024090,30024120]],"state":"yes"}]}', '{"paints":[{"ranges":[[30024000,30024180],[30025440,30025620],[30026880,30027060]],"state":"none"}]}', 1800000000000);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('8Y56MKZ7YXJPXF5BCSHVNB3FT2', 8, 'GFHR8XC2XYXM1', 'GFHR8XC2XYXM1', 'painted', '{"type":"painted","person":"GFHR8XC2XYXM1","effect":[{"ranges":[[30024060,30024090]],"state":"yes"}]}', '{"paints":[{"ranges":[[30024060,30024090]],"state":"no"}]}', 1800000000000);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('8Y56MKZ7YXJPXF5BCSHVNB3FT2', 9, 'PFZ19Z24EPN96', '', 'removed', '{"person":"873N0KNGXJD13","type":"removed"}', NULL, 1800000000000);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('8Y56MKZ7YXJPXF5BCSHVNB3FT2', 10, 'PFZ19Z24EPN96', '', 'roleSet', '{"person":"GFHR8XC2XYXM1","role":"coOrganizer","type":"roleSet"}', NULL, 1800000000000);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('8Y56MKZ7YXJPXF5BCSHVNB3FT2', 11, 'PFZ19Z24EPN96', '', 'personSet', '{"person":"GFHR8XC2XYXM1","required":true,"type":"personSet","weight":7}', NULL, 1800000000000);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('8Y56MKZ7YXJPXF5BCSHVNB3FT2', 12, 'PFZ19Z24EPN96', '', 'settingsChanged', '{"patch":{"title":"Supper"},"settingsRevision":2,"type":"settingsChanged"}', NULL, 1800000000000);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('8Y56MKZ7YXJPXF5BCSHVNB3FT2', 13, 'PFZ19Z24EPN96', '', 'closed', '{"type":"closed"}', NULL, 1800000000000);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('8Y56MKZ7YXJPXF5BCSHVNB3FT2', 14, 'PFZ19Z24EPN96', '', 'settled', '{"decision":{"at":1800000000000,"by":"PFZ19Z24EPN96","end":30024060,"start":30024000},"type":"settled"}', NULL, 1800000000000);
INSERT INTO history (room_id, revision, participant_id, subject, action, data, previous, at)
VALUES ('8Y56MKZ7YXJPXF5BCSHVNB3FT2', 15, 'PFZ19Z24EPN96', '', 'unsettled', '{"type":"unsettled"}', NULL, 1800000000000);
