-- Undoes 0023-tickets.sql.
DROP TABLE ticket_note;
DROP TABLE ticket_system;
