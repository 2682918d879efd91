-- As a letter or a taxi needs it, the town included; absent from catalogues that were filled before, until the next start.
ALTER TABLE venue ADD COLUMN address text;
