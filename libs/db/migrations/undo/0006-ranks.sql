-- Undoes 0006-ranks.sql.
DROP TABLE analyst;
DROP INDEX finding_rank;
DROP INDEX finding_parent;
ALTER TABLE finding ALTER COLUMN rank TYPE int USING 0;
CREATE INDEX finding_rank ON finding (kind, rank);
CREATE INDEX finding_parent ON finding (kind, parent, rank);
