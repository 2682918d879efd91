-- The code that a suspicious sign-in was mailed: the last one of an account, until it is used or has expired.
-- sealed: SHA-256 of the code and the account under the master key that key_id names, for so few digits are soon tried.
CREATE TABLE sign_in_code (
    account    uuid        PRIMARY KEY REFERENCES account ON DELETE CASCADE,
    key_id     text        NOT NULL,
    sealed     bytea       NOT NULL,
    tries      integer     NOT NULL DEFAULT 0,
    expires_at timestamptz NOT NULL
);
CREATE INDEX sign_in_code_expires_at ON sign_in_code (expires_at);
