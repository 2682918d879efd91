CREATE TABLE payment (
    id                  uuid        PRIMARY KEY,
    version             bigint      NOT NULL,
    order_id            uuid        NOT NULL,
    account             uuid        NOT NULL,
    amount              bigint      NOT NULL CHECK (amount > 0),
    currency            text        NOT NULL,
    status              text        NOT NULL CHECK (status IN ('OPEN', 'SUCCEEDED', 'FAILED', 'EXPIRED')),
    reference           text        NOT NULL,
    description         text        NOT NULL,
    locale              text        NOT NULL,
    return_url          text        NOT NULL,
    session_expires_at  timestamptz NOT NULL,
    session_id          text        UNIQUE,
    checkout_url        text,
    payment_intent      text,
    declines            integer     NOT NULL,
    opened_at           timestamptz NOT NULL,
    settled_at          timestamptz,
    expiry_requested_at timestamptz,
    next_check_at       timestamptz
);
CREATE INDEX payment_order ON payment (order_id);
CREATE UNIQUE INDEX payment_one_open_an_order ON payment (order_id) WHERE status = 'OPEN';
CREATE INDEX payment_next_check ON payment (next_check_at) WHERE next_check_at IS NOT NULL;

-- What Stripe's webhooks said, kept before they are answered.
-- STORED waits to be handled; IGNORED is of no use to us; UNEXPLAINED fits no payment and waits for somebody, with a cause.
CREATE TABLE stripe_event (
    id          text        PRIMARY KEY,
    type        text        NOT NULL,
    payload     text        NOT NULL,
    status      text        NOT NULL DEFAULT 'STORED'
                CHECK (status IN ('STORED', 'HANDLED', 'IGNORED', 'UNEXPLAINED')),
    cause       text,
    received_at timestamptz NOT NULL,
    retry_at    timestamptz NOT NULL,
    handled_at  timestamptz
);
CREATE INDEX stripe_event_stored ON stripe_event (retry_at) WHERE status = 'STORED';
