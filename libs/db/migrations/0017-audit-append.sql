-- Adds entries behind the end that their writer knew, with what was said in them and the sealed end; false where the log has grown meanwhile.
-- One call instead of a transaction of five statements: each statement of a function sees what was committed before it, the lock's wait included.
-- The number is LOCKS.audit of libs/db/locks.ts.
CREATE FUNCTION audit_append("after" bigint, "afterHash" text, entries jsonb, said jsonb, head jsonb) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE last record;
BEGIN
  PERFORM pg_advisory_xact_lock(1635083369);
  SELECT a.number, a.hash INTO last FROM audit a ORDER BY a.number DESC LIMIT 1;
  IF last.number IS DISTINCT FROM "after" OR last.hash IS DISTINCT FROM "afterHash" THEN RETURN false; END IF;
  INSERT INTO audit (number, at, actor, "subjectKind", "subjectId", body, previous, hash)
    SELECT (e->>'number')::bigint, e->>'at', e->>'actor', e->'subject'->>'kind', e->'subject'->>'id', e - 'number' - 'previous' - 'hash', e->>'previous', e->>'hash'
    FROM jsonb_array_elements(entries) AS e;
  INSERT INTO audit_words (number, sealed) SELECT r.number, r.sealed FROM jsonb_to_recordset(said) AS r(number bigint, sealed text);
  INSERT INTO text_mark (place, id, words) SELECT 'audit', r.id, r.words FROM jsonb_to_recordset(said) AS r(id text, words int[]);
  INSERT INTO audit_head (number, hash, mac) SELECT h.number, h.hash, h.mac FROM jsonb_to_recordset(head) AS h(number bigint, hash text, mac text)
    ON CONFLICT (one) DO UPDATE SET number = excluded.number, hash = excluded.hash, mac = excluded.mac;
  RETURN true;
END $$;
