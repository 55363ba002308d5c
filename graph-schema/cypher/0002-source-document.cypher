CREATE INDEX source_document_label IF NOT EXISTS FOR (n:SourceDocument) ON (n.label);
CREATE CONSTRAINT follows_source_document_id IF NOT EXISTS FOR ()-[e:FOLLOWS_SOURCE_DOCUMENT]-() REQUIRE e.id IS UNIQUE;
// The kind "mould" is "source_document" now. Without a position, the projector builds the graph again from the tables.
DROP INDEX mould_label IF EXISTS;
DROP CONSTRAINT follows_mould_id IF EXISTS;
MATCH (p:Projection) SET p.position = null;
