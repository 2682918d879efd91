-- Nobody stands where a supervisor's account was erased: an id that was drawn would be asked for as if it were somebody's.
ALTER TABLE intervention ALTER COLUMN supervisor DROP NOT NULL;
