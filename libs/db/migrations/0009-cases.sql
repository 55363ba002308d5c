-- Cases with their events, accounts with a second factor, and API keys.
ALTER TABLE account ADD COLUMN tries int NOT NULL DEFAULT 0, ADD COLUMN "triesUntil" bigint NOT NULL DEFAULT 0, ADD COLUMN otp text, ADD COLUMN "otpPending" text, ADD COLUMN "otpLast" bigint NOT NULL DEFAULT 0;
CREATE TABLE api_key (id text PRIMARY KEY, name text NOT NULL, hash text NOT NULL UNIQUE, "createdBy" text NOT NULL, "createdAt" text NOT NULL, "expiresAt" text NOT NULL, "usedAt" text);
-- CASE is a word of SQL.
CREATE TABLE investigation (id text PRIMARY KEY, state text NOT NULL, place bigint NOT NULL, events int NOT NULL, body jsonb NOT NULL);
CREATE INDEX judgement_debtor ON judgement ((body->>'debtor')) WHERE subject = 'member';
CREATE INDEX investigation_place ON investigation (place, id COLLATE "C");
CREATE TABLE investigation_event (investigation text NOT NULL REFERENCES investigation(id), number int NOT NULL, body jsonb NOT NULL, PRIMARY KEY (investigation, number));
