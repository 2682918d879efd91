-- Absent until the catalogue tells the session again; the city is printed meanwhile.
ALTER TABLE session ADD COLUMN address text;
