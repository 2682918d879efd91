-- What order-service counts as paid, for the report: the other side of what was captured.
CREATE TABLE paid_order (
    order_id uuid        PRIMARY KEY,
    amount   bigint      NOT NULL,
    currency text        NOT NULL,
    paid_at  timestamptz NOT NULL
);
CREATE INDEX paid_order_paid_at ON paid_order (paid_at);
