-- The graph in tables with a change log for projections, leases of jobs, and calls in order of arrival.
CREATE TABLE graph_node ("id" text COLLATE "C" NOT NULL PRIMARY KEY, "kind" text COLLATE "C" NOT NULL, "label" text COLLATE "C" NOT NULL);
CREATE INDEX graph_node_kind ON graph_node ("kind", id);
CREATE TABLE graph_edge ("id" text COLLATE "C" NOT NULL PRIMARY KEY, "kind" text COLLATE "C" NOT NULL, "source" text COLLATE "C" NOT NULL REFERENCES graph_node, "target" text COLLATE "C" NOT NULL REFERENCES graph_node, "record" text COLLATE "C" NOT NULL, "at" text COLLATE "C");
CREATE INDEX graph_edge_source ON graph_edge ("source", id);
CREATE INDEX graph_edge_target ON graph_edge ("target", id);
CREATE TABLE graph_change (number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, body jsonb NOT NULL);
DELETE FROM finding WHERE kind IN ('node', 'edge');
ALTER TABLE job ADD COLUMN owner text, ADD COLUMN "leaseUntil" timestamptz, ADD COLUMN step text;
CREATE TABLE stream_call (number int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, id text NOT NULL);
-- An analysis makes the graph of what an older program left.
INSERT INTO job (kind, payload, state, "runAfter") SELECT 'analyse', '{}', 'queued', '' WHERE EXISTS (SELECT 1 FROM finding WHERE kind = 'overview');
-- Jobs that ran when the older program ended.
UPDATE job SET state = 'queued' WHERE state = 'running';
