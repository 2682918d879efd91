-- What payers' banks want back, step by step as payment-service tells it. A dispute changes neither its order nor the
-- tickets; a lost one is money that is gone.
CREATE TABLE order_dispute (
    payment_id uuid        NOT NULL,
    opened_at  timestamptz NOT NULL,
    order_id   uuid        NOT NULL,
    version    bigint      NOT NULL,
    status     text        NOT NULL,
    reason     text        NOT NULL,
    amount     bigint      NOT NULL,
    currency   text        NOT NULL,
    told_at    timestamptz NOT NULL,
    PRIMARY KEY (payment_id, opened_at)
);
CREATE INDEX order_dispute_order ON order_dispute (order_id);
CREATE INDEX order_dispute_status ON order_dispute (status, order_id);
