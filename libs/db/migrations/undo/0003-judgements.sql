-- Undoes 0003-judgements.sql.
DROP TABLE judgement;
DROP TABLE ring_event;
