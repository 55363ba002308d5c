DROP FUNCTION audit_append(bigint, text, jsonb, jsonb, jsonb);
