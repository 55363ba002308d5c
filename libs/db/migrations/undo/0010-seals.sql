-- Undoes 0010-seals.sql.
-- Without the keys, sealed records are lost.
DO $$ BEGIN
  IF EXISTS (SELECT 1 FROM record WHERE body ? 'sealed') THEN
    RAISE EXCEPTION 'the records are sealed, and no version before this one opens them';
  END IF;
END $$;
DELETE FROM installation WHERE name = 'sealedOnce';
DROP TABLE worded_import;
DROP TABLE word_index;
DROP INDEX record_blind;
ALTER TABLE record DROP COLUMN blind;
DROP TABLE data_key;
