-- Undoes 0015-doors.sql.
DROP TABLE trusted_bank_key;
DROP TABLE audit_head;
ALTER TABLE import DROP COLUMN demo;
UPDATE saved_filter f SET owner = a.name FROM account a WHERE a.id = f.owner;
DROP TABLE sign_in_try;
ALTER TABLE account ADD COLUMN tries int NOT NULL DEFAULT 0, ADD COLUMN "triesUntil" bigint NOT NULL DEFAULT 0;
ALTER TABLE account DROP COLUMN demo, DROP COLUMN "mustChange", DROP COLUMN "passwordBy", DROP COLUMN "passwordAt";
ALTER TABLE account DROP CONSTRAINT account_id;
ALTER TABLE account DROP COLUMN id;
