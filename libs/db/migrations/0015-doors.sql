-- Accounts have an id of their own, so that somebody new under an old name inherits nothing.
ALTER TABLE account ADD COLUMN id text NOT NULL DEFAULT gen_random_uuid()::text;
ALTER TABLE account ADD CONSTRAINT account_id UNIQUE (id);
-- Marks accounts of the demo. Says that the password is for the first sign-in alone, who set it, and when.
ALTER TABLE account ADD COLUMN demo boolean NOT NULL DEFAULT false, ADD COLUMN "mustChange" boolean NOT NULL DEFAULT false, ADD COLUMN "passwordBy" text, ADD COLUMN "passwordAt" text;
-- Attempts to sign in are counted by bucket, in a table that holds no name.
ALTER TABLE account DROP COLUMN tries, DROP COLUMN "triesUntil";
CREATE TABLE sign_in_try (bucket text PRIMARY KEY, count int NOT NULL, until bigint NOT NULL, at bigint NOT NULL);
CREATE INDEX sign_in_try_at ON sign_in_try (at);
-- Filters belong to accounts by id.
DELETE FROM saved_filter f WHERE NOT EXISTS (SELECT 1 FROM account a WHERE a.name = f.owner);
UPDATE saved_filter f SET owner = a.id FROM account a WHERE a.name = f.owner;
-- Marks imports of the demo: any other makes the installation real.
ALTER TABLE import ADD COLUMN demo boolean NOT NULL DEFAULT false;
UPDATE import SET demo = true WHERE "createdBy" = 'demo' AND name LIKE 'demo/%';
-- The end of the audit log, under a code of the installation's key.
CREATE TABLE audit_head (one boolean PRIMARY KEY DEFAULT true CHECK (one), number bigint NOT NULL, hash text NOT NULL, mac text NOT NULL);
-- Keys whose bundles an administrator trusts.
CREATE TABLE trusted_bank_key (fingerprint text PRIMARY KEY, pem text NOT NULL, name text NOT NULL, reason text NOT NULL, "addedBy" text NOT NULL, "addedAt" text NOT NULL);
