CREATE TABLE session (
    code      text        PRIMARY KEY,
    version   integer     NOT NULL,
    starts_at timestamptz NOT NULL,
    ends_at   timestamptz NOT NULL,
    cancelled boolean     NOT NULL,
    gates     text[]      NOT NULL
);

-- A row without a session is a stub: the ticket was revoked before it was told of.
CREATE TABLE ticket (
    id             uuid    PRIMARY KEY,
    -- Grows with each admission; what is told of admissions carries it.
    version        integer NOT NULL,
    issued_version integer NOT NULL,
    holder         uuid,
    session        text,
    category       text,
    type           text,
    live_code      boolean,
    commitment     bytea,
    revoked_by     uuid,
    admitted_at    timestamptz,
    admitted_gate  text,
    CHECK (num_nulls(holder, session, category, type, live_code, commitment) = CASE issued_version WHEN 0 THEN 6 ELSE 0 END),
    CHECK ((admitted_at IS NULL) = (admitted_gate IS NULL)),
    CHECK (admitted_at IS NULL OR revoked_by IS NULL)
) WITH (fillfactor = 80);

-- Every scan with its answer, kept for ever: the answer to the same question, and the record of who was let in by whom.
CREATE TABLE scan (
    id                  uuid        PRIMARY KEY,
    device              text        NOT NULL,
    nonce               text        NOT NULL,
    code_digest         bytea       NOT NULL,
    session             text        NOT NULL,
    gate                text        NOT NULL,
    steward             uuid        NOT NULL,
    at                  timestamptz NOT NULL,
    verdict             text        NOT NULL,
    ticket_id           uuid,
    ticket_session      text,
    ticket_category     text,
    ticket_type         text,
    first_admitted_at   timestamptz,
    first_admitted_gate text,
    direct_to           text,
    undone_at           timestamptz,
    UNIQUE (device, nonce)
);

-- A ticket has at most one admission that wasn't undone.
CREATE UNIQUE INDEX scan_one_admission ON scan (ticket_id) WHERE verdict = 'ADMITTED' AND undone_at IS NULL;

CREATE TABLE revocation (
    operation  uuid        PRIMARY KEY,
    tickets    uuid[]      NOT NULL,
    revoked_at timestamptz NOT NULL
);
