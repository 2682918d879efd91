-- Money that goes back for tickets. Money that paid nothing goes back by order_payment alone.
CREATE TABLE refund (
    id              uuid PRIMARY KEY,
    order_id        uuid        NOT NULL REFERENCES ticket_order,
    request_key     text,
    session_code    text,
    status          text        NOT NULL,
    reason          text        NOT NULL,
    tickets         uuid[]      NOT NULL,
    amount          bigint      NOT NULL CHECK (amount >= 0),
    currency        text        NOT NULL,
    problem         text,
    requested_at    timestamptz NOT NULL,
    next_attempt_at timestamptz NOT NULL,
    UNIQUE (order_id, request_key)
);
CREATE INDEX refund_pending ON refund (next_attempt_at) WHERE status = 'PENDING';
CREATE INDEX refund_session ON refund (session_code, status) WHERE session_code IS NOT NULL;

-- From when a ticket is good for nothing any more, and when its money was back.
ALTER TABLE ordered_ticket
    ADD COLUMN refund_id   uuid,
    ADD COLUMN refunded_at timestamptz;

ALTER TABLE order_payment ADD COLUMN refund_id uuid;

-- Tickets that went to somebody else; their buyer can't refund them any more.
CREATE TABLE transferred_ticket (
    ticket_id uuid PRIMARY KEY
);
