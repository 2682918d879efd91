-- The known device that a sign-in began on, so that who removes the sign-in can have the device forgotten too.
-- Without a foreign key: it may be forgotten first. Older sign-ins have none, and end within thirty days.
ALTER TABLE sign_in_family ADD COLUMN known_by bytea;
