-- A sign-in on one device; every token of that sign-in goes back to its row, and ends with it.
CREATE TABLE sign_in_family (
    id            uuid        PRIMARY KEY,
    account       uuid        NOT NULL REFERENCES account ON DELETE CASCADE,
    client        text        NOT NULL,
    device        text        NOT NULL,
    generation    integer     NOT NULL,
    rotated_at    timestamptz NOT NULL,
    signed_in_at  timestamptz NOT NULL,
    last_seen_at  timestamptz NOT NULL,
    proved_at     timestamptz NOT NULL,
    second_factor boolean     NOT NULL
);
CREATE INDEX sign_in_family_account ON sign_in_family (account);
CREATE INDEX sign_in_family_last_seen_at ON sign_in_family (last_seen_at);

-- Those that were replaced stay with their family: one that comes again was stolen.
CREATE TABLE refresh_token (
    digest     bytea   PRIMARY KEY CHECK (octet_length(digest) = 32),
    family     uuid    NOT NULL REFERENCES sign_in_family ON DELETE CASCADE,
    generation integer NOT NULL
);
CREATE INDEX refresh_token_family ON refresh_token (family);

-- Devices on which the owner has signed in before, by a token that the device keeps.
CREATE TABLE known_device (
    digest        bytea       PRIMARY KEY CHECK (octet_length(digest) = 32),
    account       uuid        NOT NULL REFERENCES account ON DELETE CASCADE,
    first_seen_at timestamptz NOT NULL,
    last_seen_at  timestamptz NOT NULL
);
CREATE INDEX known_device_account ON known_device (account);
