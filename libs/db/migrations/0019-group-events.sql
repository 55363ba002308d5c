-- Events of groups between analyses: which appeared, grew, merged, split or ended. The table is append-only.
CREATE TABLE group_event (
  number int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, "group" text NOT NULL, body jsonb NOT NULL, at text NOT NULL);
CREATE INDEX group_event_group ON group_event ("group", number);
