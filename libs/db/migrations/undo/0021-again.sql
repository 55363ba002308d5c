-- Undoes 0021-again.sql.
ALTER TABLE import DROP COLUMN "byKey", DROP COLUMN "withdrawnAt", DROP COLUMN "withdrawnBy";
DROP TABLE record_version;
