-- Undoes 0020-mappings.sql.
ALTER TABLE upload DROP COLUMN ask;
DROP TABLE saved_mapping;
