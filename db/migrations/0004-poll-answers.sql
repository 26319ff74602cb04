-- Where several options may be chosen, counts of options do not say how many answered.
ALTER TABLE polls ADD COLUMN answers INTEGER NOT NULL DEFAULT 0 CHECK (answers BETWEEN 0 AND 100000);
