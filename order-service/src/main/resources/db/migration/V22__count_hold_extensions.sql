ALTER TABLE ticket_order ADD COLUMN hold_extensions integer NOT NULL DEFAULT 0;
