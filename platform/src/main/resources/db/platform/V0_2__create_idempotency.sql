CREATE TABLE idempotent_request (
    account      text        NOT NULL,
    route        text        NOT NULL,
    key          text        NOT NULL,
    body_hash    bytea       NOT NULL,
    status       smallint    NOT NULL,
    media_type   text        NOT NULL,
    body         bytea       NOT NULL,
    created_at   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (account, route, key)
);
CREATE INDEX idempotent_request_created_at ON idempotent_request USING brin (created_at);
