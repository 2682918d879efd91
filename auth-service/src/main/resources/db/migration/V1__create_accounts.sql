CREATE TABLE registration (
    id               uuid        PRIMARY KEY,
    version          bigint      NOT NULL,
    token_digest     bytea       NOT NULL UNIQUE CHECK (octet_length(token_digest) = 32),
    email            text        NOT NULL,
    email_normalised text        NOT NULL,
    password_hash    text        NOT NULL,
    first_name       text        NOT NULL,
    last_name        text        NOT NULL,
    language         text        NOT NULL,
    expires_at       timestamptz NOT NULL
);
CREATE INDEX registration_email ON registration (email_normalised);
CREATE INDEX registration_expires_at ON registration (expires_at);

CREATE TABLE registration_consent (
    registration uuid        NOT NULL REFERENCES registration ON DELETE CASCADE,
    text         text        NOT NULL,
    text_version text        NOT NULL,
    language     text        NOT NULL,
    given_at     timestamptz NOT NULL,
    PRIMARY KEY (registration, text)
);

CREATE TABLE account (
    id               uuid        PRIMARY KEY,
    version          bigint      NOT NULL,
    email            text        NOT NULL,
    email_normalised text        NOT NULL UNIQUE,
    password_hash    text        NOT NULL,
    first_name       text        NOT NULL,
    last_name        text        NOT NULL,
    language         text        NOT NULL,
    activated_at     timestamptz NOT NULL
);

CREATE TABLE account_role (
    account uuid NOT NULL REFERENCES account ON DELETE CASCADE,
    role    text NOT NULL,
    PRIMARY KEY (account, role)
);

CREATE TABLE account_consent (
    account      uuid        NOT NULL REFERENCES account ON DELETE CASCADE,
    text         text        NOT NULL,
    text_version text        NOT NULL,
    language     text        NOT NULL,
    given_at     timestamptz NOT NULL,
    PRIMARY KEY (account, text, text_version, given_at)
);

-- sealed: AES-256-GCM under the master key that key_id names, its associated data the table's name and the row's id.
CREATE TABLE user_key (
    account uuid  PRIMARY KEY REFERENCES account ON DELETE CASCADE,
    key_id  text  NOT NULL,
    sealed  bytea NOT NULL
);

-- A second factor counts from the moment at which its owner has shown that they hold it.
CREATE TABLE totp (
    account      uuid        PRIMARY KEY REFERENCES account ON DELETE CASCADE,
    key_id       text        NOT NULL,
    sealed       bytea       NOT NULL,
    confirmed_at timestamptz
);

-- A mail waits here until the mail server has taken it; then its row goes.
CREATE TABLE mail (
    id              uuid        PRIMARY KEY,
    key_id          text        NOT NULL,
    sealed          bytea       NOT NULL,
    queued_at       timestamptz NOT NULL,
    attempts        integer     NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL
);
CREATE INDEX mail_next_attempt_at ON mail (next_attempt_at);

-- Append-only. No address and no name: ids only.
CREATE TABLE security_event (
    id      uuid        PRIMARY KEY,
    at      timestamptz NOT NULL,
    kind    text        NOT NULL,
    account uuid
);
CREATE INDEX security_event_account ON security_event (account, at);
