-- Undoes 0009-cases.sql.
ALTER TABLE account DROP COLUMN tries, DROP COLUMN "triesUntil", DROP COLUMN otp, DROP COLUMN "otpPending", DROP COLUMN "otpLast";
DROP TABLE api_key;
DROP INDEX judgement_debtor;
DROP TABLE investigation_event;
DROP TABLE investigation;
