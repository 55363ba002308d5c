-- What a complaint is shown with: uploads in pieces, documents, calls, and their recordings. Findings are rebuilt.
-- Files that come in pieces, each piece under its SHA-256 in the blob store.
CREATE TABLE upload (id text PRIMARY KEY, by text NOT NULL, name text NOT NULL, map text NOT NULL, bytes bigint NOT NULL, done bigint NOT NULL, parts text[] NOT NULL, "createdAt" text NOT NULL);
-- Hash indexes, because paths and references have any length and a tree takes a third of a page at most.
CREATE INDEX record_path ON record USING hash ((body->>'path')) WHERE kind = 'file';
CREATE INDEX record_bytes ON record USING hash ((body->>'sha256')) WHERE kind = 'file';
CREATE INDEX record_paper ON record USING hash ((body->>'complaintId')) WHERE kind = 'paper';
CREATE INDEX record_call ON record USING hash ((body->>'debtorRef')) WHERE kind = 'call' AND body->>'debtorRef' <> '';
CREATE INDEX record_recording ON record USING hash ((regexp_replace(body->>'path', '^.*/|[.][^.]*$', '', 'g'))) WHERE kind = 'file' AND body->>'path' ~* '[.](wav|mp3|m4a|ogg|opus|webm)$';
INSERT INTO job (kind, payload, state, "runAfter") SELECT 'analyse', '{}', 'queued', '' WHERE EXISTS (SELECT 1 FROM finding WHERE kind = 'overview')
  AND NOT EXISTS (SELECT 1 FROM job WHERE kind = 'analyse' AND state = 'queued');
