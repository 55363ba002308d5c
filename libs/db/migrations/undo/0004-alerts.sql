-- Undoes 0004-alerts.sql.
DROP TABLE alert;
