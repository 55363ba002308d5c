-- Undoes 0019-group-events.sql.
DROP TABLE group_event;
