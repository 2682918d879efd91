-- Erased accounts. account is emptied once every service has confirmed; the digest (SHA-256 of the id) stays as proof.
CREATE TABLE erasure (
    id             uuid        PRIMARY KEY,
    account        uuid        UNIQUE,
    account_digest bytea       NOT NULL UNIQUE CHECK (octet_length(account_digest) = 32),
    erased_at      timestamptz NOT NULL,
    completed_at   timestamptz
);
CREATE INDEX erasure_erased_at ON erasure (erased_at);

CREATE TABLE erasure_confirmation (
    erasure         uuid        NOT NULL REFERENCES erasure ON DELETE CASCADE,
    service         text        NOT NULL,
    confirmed_at    timestamptz,
    attempts        integer     NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL,
    PRIMARY KEY (erasure, service)
);
CREATE INDEX erasure_confirmation_due ON erasure_confirmation (next_attempt_at) WHERE confirmed_at IS NULL;
