-- Undoes 0005-scaled.sql.
ALTER TABLE job DROP COLUMN owner, DROP COLUMN "leaseUntil", DROP COLUMN step;
DROP TABLE stream_call;
DROP TABLE graph_change;
DROP TABLE graph_edge;
DROP TABLE graph_node;
