-- New names for what the program renamed: tables, the blind index of records, detectors and their options, and a kind of the graph.
ALTER TABLE work RENAME TO queue_item;
ALTER INDEX work_pkey RENAME TO queue_item_pkey;
ALTER INDEX work_queue RENAME TO queue_item_order;
ALTER INDEX work_assignee RENAME TO queue_item_assignee;
ALTER TABLE analyst RENAME TO analysis_runner;
ALTER INDEX analyst_pkey RENAME TO analysis_runner_pkey;
ALTER TABLE record RENAME COLUMN blind TO "blindIndexes";
ALTER INDEX record_blind RENAME TO record_blind_indexes;
-- Detector settings: own-words, same-slips and vain-citation; options leastX, mostX and most.
UPDATE installation SET value = regexp_replace(regexp_replace(
  replace(replace(replace(replace(value, '"own-words":', '"original-wording":'), '"same-slips":', '"shared-misspellings":'),
    '"vain-citation":', '"nonexistent-citation":'), '"most":', '"maxWeight":'),
  '"least([A-Z]\w*)":', '"min\1":', 'g'), '"most([A-Z]\w*)":', '"max\1":', 'g')
WHERE name = 'overrides';
-- Ids of edges hold their kind under a hash, so an analysis makes these again. The gap makes projections elsewhere start over.
DELETE FROM graph_edge WHERE kind = 'follows_mould';
DELETE FROM graph_node WHERE kind = 'mould';
INSERT INTO graph_change (body) SELECT '{"gap": true}' WHERE EXISTS (SELECT 1 FROM graph_change);
-- Findings are sealed and hold the old names: the analysis runs again.
INSERT INTO job (kind, payload, state, "runAfter") SELECT 'analyse', '{}', 'queued', '' WHERE EXISTS (SELECT 1 FROM finding WHERE kind = 'overview')
  AND NOT EXISTS (SELECT 1 FROM job WHERE kind = 'analyse' AND state = 'queued');
