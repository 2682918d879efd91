-- By which key the code is signed; nothing for codes that are older than this column.
ALTER TABLE ticket ADD COLUMN signing_key integer;
CREATE INDEX ticket_of_key ON ticket (signing_key) WHERE status = 'VALID';

-- A holder whose tickets of an order get new codes, for the key that signed the old ones was stolen. The row goes once the
-- holder was told.
CREATE TABLE reissue (
    order_id   uuid        NOT NULL REFERENCES paid_order,
    holder     uuid        NOT NULL,
    attempts   integer     NOT NULL DEFAULT 0,
    due_at     timestamptz NOT NULL DEFAULT now(),
    give_up_at timestamptz NOT NULL DEFAULT now() + interval '7 days',
    issued_at  timestamptz,
    PRIMARY KEY (order_id, holder)
);
CREATE INDEX reissue_due ON reissue (due_at);
