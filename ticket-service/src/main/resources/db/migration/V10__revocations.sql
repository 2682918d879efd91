-- Which tickets order-service took back. No foreign key: a refund may be heard of while the ticket is still to be issued.
CREATE TABLE revocation (
    ticket_id  uuid        PRIMARY KEY,
    reason     text        NOT NULL,
    revoked_at timestamptz NOT NULL
);

-- An admission that a supervisor took back stays as a row, so that an older event doesn't bring it to life again.
ALTER TABLE admission ADD COLUMN undone boolean NOT NULL DEFAULT false;
