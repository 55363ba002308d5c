-- Legal holds, and blobs pending deletion.
CREATE TABLE hold (number int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, id text NOT NULL UNIQUE, kind text NOT NULL, subject text NOT NULL, body jsonb NOT NULL);
CREATE INDEX hold_subject ON hold (kind, subject);
CREATE TABLE blob_removal (sha256 text PRIMARY KEY, done bool NOT NULL DEFAULT false);
