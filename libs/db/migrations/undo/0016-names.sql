-- Undoes 0016-names.sql.
UPDATE installation SET value = regexp_replace(regexp_replace(
  replace(replace(replace(replace(value, '"original-wording":', '"own-words":'), '"shared-misspellings":', '"same-slips":'),
    '"nonexistent-citation":', '"vain-citation":'), '"maxWeight":', '"most":'),
  '"min([A-Z]\w*)":', '"least\1":', 'g'), '"max([A-Z]\w*)":', '"most\1":', 'g')
WHERE name = 'overrides';
DELETE FROM graph_edge WHERE kind = 'follows_source_document';
DELETE FROM graph_node WHERE kind = 'source_document';
INSERT INTO graph_change (body) SELECT '{"gap": true}' WHERE EXISTS (SELECT 1 FROM graph_change);
INSERT INTO job (kind, payload, state, "runAfter") SELECT 'analyse', '{}', 'queued', '' WHERE EXISTS (SELECT 1 FROM finding WHERE kind = 'overview')
  AND NOT EXISTS (SELECT 1 FROM job WHERE kind = 'analyse' AND state = 'queued');
ALTER INDEX record_blind_indexes RENAME TO record_blind;
ALTER TABLE record RENAME COLUMN "blindIndexes" TO blind;
ALTER INDEX analysis_runner_pkey RENAME TO analyst_pkey;
ALTER TABLE analysis_runner RENAME TO analyst;
ALTER INDEX queue_item_assignee RENAME TO work_assignee;
ALTER INDEX queue_item_order RENAME TO work_queue;
ALTER INDEX queue_item_pkey RENAME TO work_pkey;
ALTER TABLE queue_item RENAME TO work;
