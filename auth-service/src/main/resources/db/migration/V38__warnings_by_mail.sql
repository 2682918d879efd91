-- The mail that warned of an account's end: if it is given up, nobody was warned.
ALTER TABLE last_sign_in ADD COLUMN warning uuid;
CREATE INDEX last_sign_in_warning ON last_sign_in (warning) WHERE warning IS NOT NULL;
