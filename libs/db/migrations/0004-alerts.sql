-- Alerts about calls, each in its latest state.
CREATE TABLE alert (
  number int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, id text NOT NULL UNIQUE, body jsonb NOT NULL);
