-- Wrapped data keys, and the blind indexes that find sealed records.
CREATE TABLE data_key (number int PRIMARY KEY, wrapped text NOT NULL, "from" text NOT NULL);
ALTER TABLE record ADD COLUMN blind bigint[] NOT NULL DEFAULT '{}';
CREATE INDEX record_blind ON record USING gin (blind);
CREATE TABLE word_index (id text PRIMARY KEY, marks int[] NOT NULL);
CREATE INDEX word_index_marks ON word_index USING gin (marks);
CREATE TABLE worded_import (import int PRIMARY KEY);
