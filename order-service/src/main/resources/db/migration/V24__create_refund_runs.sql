-- One for each cancelled session. It goes through the session's orders by their ids, again and again, since an order
-- may be paid after the session was cancelled.
CREATE TABLE refund_run (
    session_code text PRIMARY KEY,
    started_at   timestamptz NOT NULL,
    next_look_at timestamptz NOT NULL,
    after_order  uuid        NOT NULL,
    finished_at  timestamptz
);

CREATE INDEX order_line_session ON order_line (session_code, order_id);
