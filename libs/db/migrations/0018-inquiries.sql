-- Organisers of groups, verification samples and objections, each with its events.
CREATE TABLE inquiry (id text PRIMARY KEY, kind text NOT NULL, state text NOT NULL, subject text NOT NULL, place bigint NOT NULL, events int NOT NULL, body jsonb NOT NULL);
CREATE INDEX inquiry_place ON inquiry (kind, place, id COLLATE "C");
CREATE INDEX inquiry_subject ON inquiry (kind, subject);
-- A group has one open sample, and a complaint one open objection.
CREATE UNIQUE INDEX inquiry_open ON inquiry (kind, subject) WHERE kind <> 'organiser' AND state = 'open';
CREATE TABLE inquiry_event (inquiry text NOT NULL REFERENCES inquiry(id), number int NOT NULL, body jsonb NOT NULL, PRIMARY KEY (inquiry, number));
-- Values of organisers, people and complaints, by marks of the blind index.
CREATE TABLE inquiry_mark (role text NOT NULL, mark bigint NOT NULL, inquiry text NOT NULL REFERENCES inquiry(id), PRIMARY KEY (role, mark, inquiry));
CREATE INDEX inquiry_mark_inquiry ON inquiry_mark (inquiry);
CREATE INDEX inquiry_mark_mark ON inquiry_mark (mark);
-- A value belongs to one organiser, through all of its answers.
CREATE UNIQUE INDEX inquiry_value ON inquiry_mark (mark) WHERE role = 'value';
