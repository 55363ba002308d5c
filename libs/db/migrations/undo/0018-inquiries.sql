-- Undoes 0018-inquiries.sql.
DELETE FROM text_mark WHERE place = 'inquiry';
DROP TABLE inquiry_mark;
DROP TABLE inquiry_event;
DROP TABLE inquiry;
