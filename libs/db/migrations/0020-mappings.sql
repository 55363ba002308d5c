-- Mappings of columns, found again by the columns of a table. Uploads whose columns somebody looks at before they are read.
CREATE TABLE saved_mapping (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, fingerprint text NOT NULL UNIQUE, body text NOT NULL,
  "savedAt" text NOT NULL, "savedBy" text NOT NULL);
ALTER TABLE upload ADD COLUMN ask bool NOT NULL DEFAULT false;
