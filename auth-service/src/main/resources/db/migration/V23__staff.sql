ALTER TABLE account ADD COLUMN locked_at timestamptz;

-- The venues at whose gates a member of the staff works; none means all.
CREATE TABLE account_venue (
    account uuid NOT NULL REFERENCES account ON DELETE CASCADE,
    venue   text NOT NULL,
    PRIMARY KEY (account, venue)
);

CREATE TABLE staff_invitation (
    token_digest     bytea       PRIMARY KEY CHECK (octet_length(token_digest) = 32),
    email            text        NOT NULL,
    email_normalised text        NOT NULL UNIQUE,
    first_name       text        NOT NULL,
    last_name        text        NOT NULL,
    language         text        NOT NULL,
    role             text        NOT NULL,
    venues           text[]      NOT NULL,
    expires_at       timestamptz NOT NULL
);
CREATE INDEX staff_invitation_expires_at ON staff_invitation (expires_at);

-- Administrators search by how an address or a name begins.
CREATE INDEX account_email_begins ON account (email_normalised text_pattern_ops);
CREATE INDEX account_last_name_begins ON account (lower(last_name) text_pattern_ops);
