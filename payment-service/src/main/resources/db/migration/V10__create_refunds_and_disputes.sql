-- What is on its way back, and what is back: never more than was captured.
ALTER TABLE payment
    ADD COLUMN refunding       bigint  NOT NULL DEFAULT 0 CHECK (refunding >= 0),
    ADD COLUMN refunded        bigint  NOT NULL DEFAULT 0 CHECK (refunded >= 0),
    ADD COLUMN refunds_refused integer NOT NULL DEFAULT 0,
    ADD COLUMN dispute_status  text,
    ADD COLUMN processing      boolean NOT NULL DEFAULT false,
    ADD CONSTRAINT payment_refunds_only_what_it_captured
        CHECK (refunding + refunded <= CASE WHEN status = 'SUCCEEDED' THEN amount ELSE 0 END);
CREATE UNIQUE INDEX payment_intent_once ON payment (payment_intent) WHERE payment_intent IS NOT NULL;
CREATE INDEX payment_settled ON payment (settled_at) WHERE status = 'SUCCEEDED';
CREATE INDEX payment_account ON payment (account);

CREATE TABLE refund (
    id              uuid        PRIMARY KEY,
    version         bigint      NOT NULL,
    payment_id      uuid        NOT NULL REFERENCES payment (id),
    order_id        uuid        NOT NULL,
    amount          bigint      NOT NULL CHECK (amount > 0),
    currency        text        NOT NULL,
    reason          text        NOT NULL,
    status          text        NOT NULL CHECK (status IN ('REQUESTED', 'PENDING', 'SUCCEEDED', 'FAILED')),
    stripe_id       text        UNIQUE,
    failure         text,
    requested_at    timestamptz NOT NULL,
    settled_at      timestamptz,
    attempts        integer     NOT NULL,
    next_attempt_at timestamptz
);
CREATE INDEX refund_payment ON refund (payment_id);
CREATE INDEX refund_requested ON refund (requested_at);
CREATE INDEX refund_due ON refund (next_attempt_at) WHERE next_attempt_at IS NOT NULL;

CREATE TABLE dispute (
    id         text        PRIMARY KEY,
    version    bigint      NOT NULL,
    payment_id uuid        NOT NULL REFERENCES payment (id),
    amount     bigint      NOT NULL,
    currency   text        NOT NULL,
    reason     text        NOT NULL,
    status     text        NOT NULL,
    opened_at  timestamptz NOT NULL,
    closed_at  timestamptz
);
CREATE INDEX dispute_payment ON dispute (payment_id);
