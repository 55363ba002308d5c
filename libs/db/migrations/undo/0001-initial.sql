-- Undoes 0001-initial.sql.
DROP TABLE session;
DROP TABLE account;
DROP TABLE finding;
DROP TABLE rejection;
DROP TABLE record;
DROP TABLE job;
DROP TABLE import;
