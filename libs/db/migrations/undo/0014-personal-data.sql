DROP TABLE audit_words;
DROP TABLE text_mark;
DROP TABLE case_part;
DROP INDEX rejection_words;
DROP INDEX rejection_marks;
ALTER TABLE rejection DROP COLUMN marks, DROP COLUMN words;
ALTER TABLE import DROP COLUMN unread;
DROP TABLE import_person;
