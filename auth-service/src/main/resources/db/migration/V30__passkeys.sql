-- Credentials by W3C Web Authentication. The public key is no secret; the attestation object holds it as it came.
CREATE TABLE passkey (
    id                 uuid        PRIMARY KEY,
    account            uuid        NOT NULL REFERENCES account ON DELETE CASCADE,
    credential_id      bytea       NOT NULL UNIQUE,
    public_key         bytea       NOT NULL,
    attestation_object bytea       NOT NULL,
    signature_count    bigint      NOT NULL,
    transports         text[]      NOT NULL,
    backup_eligible    boolean     NOT NULL,
    backed_up          boolean     NOT NULL,
    name               text        NOT NULL,
    created_at         timestamptz NOT NULL,
    last_used_at       timestamptz
);
CREATE INDEX passkey_account ON passkey (account);

-- A challenge says itself when it ends, and who may answer it; only that it was answered is kept, until then.
CREATE TABLE used_challenge (
    digest     bytea       PRIMARY KEY CHECK (octet_length(digest) = 32),
    expires_at timestamptz NOT NULL
);
CREATE INDEX used_challenge_expires_at ON used_challenge (expires_at);

-- Whose password alone isn't enough, and what goes with it.
CREATE VIEW second_factor AS
    SELECT account, 'TOTP' AS kind FROM totp WHERE confirmed_at IS NOT NULL
    UNION ALL
    SELECT DISTINCT account, 'PASSKEY' FROM passkey;
