-- Ticket systems, and notes on their way to tickets.
CREATE TABLE ticket_system (
  id text PRIMARY KEY, name text NOT NULL UNIQUE, kind text NOT NULL, settings text NOT NULL, events text[] NOT NULL,
  paused bool NOT NULL DEFAULT false, failures int NOT NULL DEFAULT 0, problem jsonb, "answeredAt" text, "notBefore" text NOT NULL,
  "createdBy" text NOT NULL, "createdAt" text NOT NULL);
CREATE TABLE ticket_note (
  id text PRIMARY KEY, system text NOT NULL REFERENCES ticket_system(id) ON DELETE CASCADE, complaint text NOT NULL, cause text NOT NULL,
  tags text[] NOT NULL, state text NOT NULL DEFAULT 'waiting', unsure bool NOT NULL DEFAULT false, attempts int NOT NULL DEFAULT 0,
  problem jsonb, by text NOT NULL, at text NOT NULL, "runAfter" text NOT NULL);
-- An event writes once; a person writes once at a time.
CREATE UNIQUE INDEX ticket_note_once ON ticket_note (system, complaint, cause) WHERE cause <> 'person' OR state = 'waiting';
CREATE INDEX ticket_note_complaint ON ticket_note (complaint);
CREATE INDEX ticket_note_due ON ticket_note ("runAfter") WHERE state = 'waiting';
