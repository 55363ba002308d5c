-- Names of originals are keyed, and those from before are not. Equal files are found by the mark of their content.
CREATE INDEX record_file_content ON record USING hash (content) WHERE kind = 'file';
-- SHA-256 of the original, sealed; empty for imports from before, whose originals have it as their name.
ALTER TABLE import ADD COLUMN digest text NOT NULL DEFAULT '';
