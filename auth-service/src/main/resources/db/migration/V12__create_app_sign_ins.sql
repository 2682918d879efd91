-- What an app may do in a sign-in that it asked for, and the code that it gets its first tokens for, once.
CREATE TABLE app_sign_in (
    family          uuid        PRIMARY KEY REFERENCES sign_in_family ON DELETE CASCADE,
    app             text        NOT NULL,
    scopes          text[]      NOT NULL,
    redirect_uri    text,
    code_challenge  text        NOT NULL,
    nonce           text,
    code_digest     bytea       NOT NULL UNIQUE CHECK (octet_length(code_digest) = 32),
    code_issued_at  timestamptz NOT NULL,
    code_expires_at timestamptz NOT NULL,
    code_used       boolean     NOT NULL DEFAULT false
);
