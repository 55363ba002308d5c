-- What imports say of records whose ids another import holds, and imports that were taken back.
CREATE TABLE record_version (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, kind text NOT NULL, id text NOT NULL, import int NOT NULL,
  content text NOT NULL, updates bool NOT NULL, body jsonb, source jsonb NOT NULL,
  marks bigint[] NOT NULL, words int[] NOT NULL, UNIQUE (kind, id, import));
CREATE INDEX record_version_import ON record_version (import);
CREATE INDEX record_version_marks ON record_version USING gin (marks);
CREATE INDEX record_version_words ON record_version USING gin (words);
ALTER TABLE import ADD COLUMN "byKey" bool NOT NULL DEFAULT false, ADD COLUMN "withdrawnAt" text,
  ADD COLUMN "withdrawnBy" text;
