-- Undoes 0012-notices.sql.
DROP TABLE digest;
DROP TABLE delivery;
DROP TABLE webhook;
