-- Codes of an older binding than this are void: the holder has a new phone.
ALTER TABLE ticket ADD COLUMN binding_no integer NOT NULL DEFAULT 0;
