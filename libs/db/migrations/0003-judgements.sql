-- Events of rings between analyses, and judgements of people. Both tables are append-only.
CREATE TABLE ring_event (
  number int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, ring text NOT NULL, body jsonb NOT NULL, at text NOT NULL);
CREATE INDEX ring_event_ring ON ring_event (ring, number);
CREATE TABLE judgement (
  number int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, subject text NOT NULL, id text NOT NULL, body jsonb NOT NULL);
CREATE INDEX judgement_subject ON judgement (subject, id, number);
