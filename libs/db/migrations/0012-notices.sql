-- Webhooks with their deliveries, and e-mail digests.
CREATE TABLE webhook (id text PRIMARY KEY, url text NOT NULL, types text[] NOT NULL, secret text NOT NULL, "createdBy" text NOT NULL, "createdAt" text NOT NULL);
CREATE TABLE delivery (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, webhook text NOT NULL REFERENCES webhook(id) ON DELETE CASCADE, body jsonb NOT NULL,
  state text NOT NULL DEFAULT 'waiting', attempts int NOT NULL DEFAULT 0, answer text, "runAfter" text NOT NULL);
CREATE INDEX delivery_due ON delivery ("runAfter") WHERE state = 'waiting';
CREATE TABLE digest (account text PRIMARY KEY REFERENCES account(name) ON DELETE CASCADE, address text NOT NULL, every text NOT NULL, "sentAt" text NOT NULL);
