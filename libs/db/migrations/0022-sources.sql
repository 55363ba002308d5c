-- Places from which files keep coming, and what was taken from each.
CREATE TABLE source (
  id text PRIMARY KEY, name text NOT NULL UNIQUE, kind text NOT NULL, settings text NOT NULL, map jsonb, seconds int NOT NULL,
  paused bool NOT NULL DEFAULT false, cursor text, failures int NOT NULL DEFAULT 0, problem jsonb, "seenAt" text, "tookAt" text,
  behind int NOT NULL DEFAULT 0, "oldestAt" text, "nextAt" text NOT NULL, owner text, "leaseUntil" timestamptz,
  "createdBy" text NOT NULL, "createdAt" text NOT NULL);
CREATE TABLE source_item (
  source text NOT NULL REFERENCES source(id) ON DELETE CASCADE, mark text NOT NULL, state text NOT NULL, attempts int NOT NULL DEFAULT 0,
  item text NOT NULL DEFAULT '', sha256 text, import int, problem jsonb, at text NOT NULL, "runAfter" text NOT NULL,
  PRIMARY KEY (source, mark));
CREATE INDEX source_item_sha ON source_item (source, sha256);
CREATE INDEX source_item_open ON source_item (source, "runAfter") WHERE state <> 'taken';
