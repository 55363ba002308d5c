-- Records (the system of record) and findings (rebuilt by every analysis). SQL shared by PostgreSQL 15 to 18.
CREATE TABLE import (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL, sha256 text NOT NULL, bytes bigint NOT NULL,
  state text NOT NULL, cursor int NOT NULL DEFAULT 0, counts jsonb NOT NULL, map jsonb, problem jsonb,
  "createdAt" text NOT NULL, "finishedAt" text, "createdBy" text NOT NULL);
CREATE TABLE job (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, kind text NOT NULL, payload jsonb NOT NULL, state text NOT NULL,
  attempts int NOT NULL DEFAULT 0, "runAfter" text NOT NULL, error text);
CREATE INDEX job_queue ON job (state, id);
CREATE TABLE record (
  kind text NOT NULL, id text NOT NULL, import int NOT NULL REFERENCES import(id), content text NOT NULL, body jsonb NOT NULL,
  PRIMARY KEY (kind, id));
CREATE TABLE rejection (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, import int NOT NULL REFERENCES import(id), body jsonb NOT NULL);
CREATE INDEX rejection_import ON rejection (import, id);
CREATE TABLE finding (
  kind text NOT NULL, id text NOT NULL, rank int NOT NULL, parent text, size int NOT NULL DEFAULT 0, body jsonb NOT NULL,
  PRIMARY KEY (kind, id));
CREATE INDEX finding_rank ON finding (kind, rank);
CREATE INDEX finding_parent ON finding (kind, parent, rank);
CREATE TABLE account (name text PRIMARY KEY, password text NOT NULL, role text NOT NULL);
CREATE TABLE session (hash text PRIMARY KEY, account text NOT NULL REFERENCES account(name), "expiresAt" text NOT NULL);
