-- Undoes 0024-keyed-names.sql.
ALTER TABLE import DROP COLUMN digest;
DROP INDEX record_file_content;
