-- Values of the installation, and the band rows of the candidate index, which is rebuilt when the sketch changes.
CREATE TABLE installation (name text PRIMARY KEY, value text NOT NULL);
CREATE TABLE sketch (
  number int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, id text NOT NULL UNIQUE, row bytea NOT NULL);
CREATE TABLE band (band smallint NOT NULL, key int NOT NULL, number int NOT NULL, PRIMARY KEY (band, key, number));
CREATE TABLE sketched_import (import int PRIMARY KEY);
CREATE INDEX record_import ON record (import, kind, id COLLATE "C");
