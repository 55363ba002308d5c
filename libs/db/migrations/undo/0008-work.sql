-- Undoes 0008-work.sql.
DROP TABLE audit;
DROP FUNCTION audit_append_only();
DROP TABLE saved_filter;
DROP TABLE work;
UPDATE account SET role = 'viewer' WHERE role NOT IN ('admin', 'analyst');
