-- The template bank: known letters and benign forms.
CREATE TABLE bank_entry (id text PRIMARY KEY, body jsonb NOT NULL);
