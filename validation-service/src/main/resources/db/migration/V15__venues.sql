-- Where a session is, for staff who are bound to venues. Of a session that was known before, nothing until the catalogue tells
-- of it again; until then only staff who are bound to none work at its gates.
ALTER TABLE session ADD COLUMN venue text;
