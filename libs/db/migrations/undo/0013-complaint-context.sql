-- Undoes 0013-complaint-context.sql.
DROP TABLE upload;
DROP INDEX record_path;
DROP INDEX record_bytes;
DROP INDEX record_paper;
DROP INDEX record_call;
DROP INDEX record_recording;
