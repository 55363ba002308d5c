-- Ranks become times, so a new row moves no other row. Findings are rebuilt.
DROP INDEX finding_rank;
DROP INDEX finding_parent;
ALTER TABLE finding ALTER COLUMN rank TYPE bigint;
-- Older templates have no versions.
DELETE FROM finding WHERE kind = 'cluster';
CREATE INDEX finding_rank ON finding (kind, rank, id COLLATE "C");
CREATE INDEX finding_parent ON finding (kind, parent, rank, id COLLATE "C");
INSERT INTO job (kind, payload, state, "runAfter") SELECT 'analyse', '{}', 'queued', '' WHERE EXISTS (SELECT 1 FROM finding WHERE kind = 'overview')
  AND NOT EXISTS (SELECT 1 FROM job WHERE kind = 'analyse' AND state = 'queued');
-- Which process runs the analyses, and when it was last seen.
CREATE TABLE analyst (one bool PRIMARY KEY DEFAULT true CHECK (one), owner text NOT NULL, seen timestamptz NOT NULL);
