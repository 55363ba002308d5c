-- Whom every table holds: what erasure, a person's copy and the key rotation go by.
-- Marks of the people in an import's refused and repeated rows; the rows that it added have theirs in record.blind.
CREATE TABLE import_person (number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, import int NOT NULL REFERENCES import(id), marks bigint[] NOT NULL, words int[] NOT NULL);
CREATE INDEX import_person_marks ON import_person USING gin (marks);
CREATE INDEX import_person_words ON import_person USING gin (words);
-- Whether parts of the file could not be read as rows, so that only the file itself says whom it holds.
ALTER TABLE import ADD COLUMN unread bool NOT NULL DEFAULT false;
UPDATE import SET unread = true WHERE sha256 <> '';
-- Refused rows are sealed from now on, and found by marks.
ALTER TABLE rejection ADD COLUMN marks bigint[] NOT NULL DEFAULT '{}', ADD COLUMN words int[] NOT NULL DEFAULT '{}';
CREATE INDEX rejection_marks ON rejection USING gin (marks);
CREATE INDEX rejection_words ON rejection USING gin (words);
-- Who and what stands in a case, or once stood in it, by marks of the blind index.
CREATE TABLE case_part (kind text NOT NULL, mark bigint NOT NULL, investigation text NOT NULL REFERENCES investigation(id), PRIMARY KEY (kind, mark, investigation));
CREATE INDEX case_part_investigation ON case_part (investigation);
-- Marks of the words of sealed text that people wrote: in which table it stands, and its key there.
CREATE TABLE text_mark (place text NOT NULL, id text NOT NULL, words int[] NOT NULL, PRIMARY KEY (place, id));
CREATE INDEX text_mark_words ON text_mark USING gin (words);
-- What people wrote in audit entries, sealed apart from the chain, which holds its salted hash. Null once it was erased.
CREATE TABLE audit_words (number bigint PRIMARY KEY, sealed text);
