-- Undoes 0007-template-bank.sql.
DROP TABLE bank_entry;
