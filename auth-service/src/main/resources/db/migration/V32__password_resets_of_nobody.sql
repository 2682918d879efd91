-- Asking for a new password leaves a row for an address without an account too, so that it costs the same. It opens nothing.
ALTER TABLE password_reset ALTER COLUMN account DROP NOT NULL;
