-- Undoes 0022-sources.sql.
DROP TABLE source_item;
DROP TABLE source;
