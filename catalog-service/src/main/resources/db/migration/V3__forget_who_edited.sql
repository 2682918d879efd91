-- The security journal says which administrator it was; an id here would outlive the account.
ALTER TABLE session_edit DROP COLUMN administrator;
