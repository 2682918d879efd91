-- A mail whose reader can't be found is not tried for ever.
ALTER TABLE ticket_mail ADD COLUMN give_up_at timestamptz NOT NULL DEFAULT now() + interval '7 days';
