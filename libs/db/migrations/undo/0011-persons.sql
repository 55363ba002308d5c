-- Undoes 0011-persons.sql.
DROP TABLE blob_removal;
DROP TABLE hold;
