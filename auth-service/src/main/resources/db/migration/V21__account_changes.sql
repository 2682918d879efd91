-- A consent holds from when it was given until it is withdrawn.
CREATE TABLE account_consent_withdrawal (
    account      uuid        NOT NULL REFERENCES account ON DELETE CASCADE,
    text         text        NOT NULL,
    withdrawn_at timestamptz NOT NULL,
    PRIMARY KEY (account, text, withdrawn_at)
);

CREATE TABLE password_reset (
    token_digest bytea       PRIMARY KEY CHECK (octet_length(token_digest) = 32),
    account      uuid        NOT NULL REFERENCES account ON DELETE CASCADE,
    expires_at   timestamptz NOT NULL
);
CREATE INDEX password_reset_account ON password_reset (account);
CREATE INDEX password_reset_expires_at ON password_reset (expires_at);

-- A change of address takes both links: the one to the old address and the one to the new.
CREATE TABLE email_change (
    account          uuid        PRIMARY KEY REFERENCES account ON DELETE CASCADE,
    email            text        NOT NULL,
    old_token_digest bytea       NOT NULL UNIQUE CHECK (octet_length(old_token_digest) = 32),
    new_token_digest bytea       NOT NULL UNIQUE CHECK (octet_length(new_token_digest) = 32),
    old_confirmed    boolean     NOT NULL DEFAULT false,
    new_confirmed    boolean     NOT NULL DEFAULT false,
    expires_at       timestamptz NOT NULL
);
CREATE INDEX email_change_expires_at ON email_change (expires_at);

-- How many mails strangers may have sent to an address, which stands here as a digest.
CREATE TABLE mail_allowance (
    address bytea       PRIMARY KEY CHECK (octet_length(address) = 32),
    begun   timestamptz NOT NULL,
    sent    integer     NOT NULL
);
