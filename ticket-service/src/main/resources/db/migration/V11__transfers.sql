-- A ticket on its way to another person. The row is also the chain of its holders: who gave which ticket to whom, and which
-- ticket took its place. The token is kept as its digest only.
CREATE TABLE transfer (
    id          uuid        PRIMARY KEY,
    ticket_id   uuid        NOT NULL REFERENCES ticket,
    giver       uuid        NOT NULL,
    token_hash  bytea       NOT NULL UNIQUE,
    status      text        NOT NULL
        CHECK (status IN ('PENDING', 'ACCEPTING', 'COMPLETED', 'CANCELLED', 'EXPIRED', 'ADMITTED', 'REVOKED')),
    offered_at  timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    -- Written before validation-service is asked, so that whoever finishes it asks under the same operation.
    receiver    uuid,
    operation   uuid,
    replacement uuid,
    due_at      timestamptz NOT NULL DEFAULT now(),
    closed_at   timestamptz,
    CHECK (status NOT IN ('ACCEPTING', 'COMPLETED')
        OR (receiver IS NOT NULL AND operation IS NOT NULL AND replacement IS NOT NULL))
);
CREATE UNIQUE INDEX transfer_open ON transfer (ticket_id) WHERE status IN ('PENDING', 'ACCEPTING');
CREATE INDEX transfer_to_finish ON transfer (due_at) WHERE status = 'ACCEPTING';
CREATE INDEX transfer_of_ticket ON transfer (ticket_id, offered_at DESC);
CREATE INDEX transfer_of_giver ON transfer (giver);
CREATE INDEX transfer_of_receiver ON transfer (receiver);

ALTER TABLE ticket ADD COLUMN replaced_by uuid;

-- A mail about a transfer. An invitation's address and token are sealed, and wiped once it is sent; the other mails go to
-- accounts, whose addresses are asked for when they go out.
CREATE TABLE transfer_mail (
    id          uuid        PRIMARY KEY,
    transfer_id uuid        NOT NULL REFERENCES transfer,
    kind        text        NOT NULL,
    locale      text        NOT NULL,
    account     uuid,
    secret      bytea,
    master_key  text,
    attempts    integer     NOT NULL DEFAULT 0,
    due_at      timestamptz NOT NULL DEFAULT now(),
    give_up_at  timestamptz NOT NULL DEFAULT now() + interval '3 days',
    sent_at     timestamptz
);
CREATE INDEX transfer_mail_to_send ON transfer_mail (due_at) WHERE sent_at IS NULL;
