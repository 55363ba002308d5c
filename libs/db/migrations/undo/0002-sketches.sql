-- Undoes 0002-sketches.sql.
DROP INDEX record_import;
DROP TABLE sketched_import;
DROP TABLE band;
DROP TABLE sketch;
DROP TABLE installation;
