-- A secret that its owner has yet to show a code of; until then an earlier one stays what counts.
CREATE TABLE totp_enrolment (
    account    uuid        PRIMARY KEY REFERENCES account ON DELETE CASCADE,
    key_id     text        NOT NULL,
    sealed     bytea       NOT NULL,
    started_at timestamptz NOT NULL
);

-- The 30-second step of the last code that was accepted: no code counts twice.
ALTER TABLE totp ADD COLUMN last_step bigint NOT NULL DEFAULT 0;

-- A code is deleted when it is used.
CREATE TABLE recovery_code (
    account uuid  NOT NULL REFERENCES account ON DELETE CASCADE,
    digest  bytea NOT NULL CHECK (octet_length(digest) = 32),
    PRIMARY KEY (account, digest)
);
