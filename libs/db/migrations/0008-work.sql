-- Complaints as work, saved filters, and the audit log.
CREATE TABLE work (
  id text PRIMARY KEY, lane text NOT NULL, place int NOT NULL, received text NOT NULL, due text NOT NULL, profile text NOT NULL,
  state text NOT NULL DEFAULT 'open', assignee text, "lockedUntil" text, "snoozedUntil" text, outcome text, events jsonb NOT NULL DEFAULT '[]');
CREATE INDEX work_queue ON work (state, place, id COLLATE "C");
CREATE INDEX work_assignee ON work (assignee, place) WHERE assignee IS NOT NULL;
CREATE TABLE saved_filter (id text PRIMARY KEY, owner text NOT NULL, name text NOT NULL, body jsonb NOT NULL);
CREATE INDEX saved_filter_owner ON saved_filter (owner);
CREATE TABLE audit (
  number bigint PRIMARY KEY, at text NOT NULL, actor text NOT NULL, "subjectKind" text NOT NULL, "subjectId" text NOT NULL,
  body jsonb NOT NULL, previous text NOT NULL, hash text NOT NULL);
CREATE INDEX audit_subject ON audit ("subjectKind", "subjectId", number);
CREATE INDEX audit_actor ON audit (actor, number);
CREATE FUNCTION audit_append_only() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the audit log is only added to'; END $$;
CREATE TRIGGER audit_rows BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION audit_append_only();
CREATE TRIGGER audit_all BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION audit_append_only();
-- The role viewer is now called auditor.
UPDATE account SET role = 'auditor' WHERE role = 'viewer';
-- An analysis fills the queue with what an older program left.
INSERT INTO job (kind, payload, state, "runAfter") SELECT 'analyse', '{}', 'queued', '' WHERE EXISTS (SELECT 1 FROM finding WHERE kind = 'overview')
  AND NOT EXISTS (SELECT 1 FROM job WHERE kind = 'analyse' AND state = 'queued');
