-- The catalogue's last word on each session and its offers.
CREATE TABLE session (
    code      text PRIMARY KEY,
    version   bigint      NOT NULL,
    sport     text        NOT NULL,
    starts_at timestamptz NOT NULL,
    ends_at   timestamptz NOT NULL,
    status    text        NOT NULL
);

CREATE TABLE offer (
    id           uuid PRIMARY KEY,
    session_code text    NOT NULL REFERENCES session,
    category     text    NOT NULL,
    type         text    NOT NULL,
    persons      integer NOT NULL CHECK (persons > 0),
    amount       bigint  NOT NULL CHECK (amount >= 0),
    currency     text    NOT NULL,
    live_code    boolean NOT NULL,
    status       text    NOT NULL
);

-- The hot rows. No index but the primary key, and room on the page, so that an update stays on it (HOT).
CREATE TABLE allotment (
    session_code text    NOT NULL,
    category     text    NOT NULL,
    capacity     integer NOT NULL,
    taken        integer NOT NULL DEFAULT 0,
    version      bigint  NOT NULL DEFAULT 1,
    PRIMARY KEY (session_code, category),
    CONSTRAINT taken_within_capacity CHECK (taken BETWEEN 0 AND capacity)
) WITH (fillfactor = 50);

-- What was last told of a session's allotments: the sum of their versions, and when.
CREATE TABLE availability_told (
    session_code text PRIMARY KEY,
    versions     bigint      NOT NULL,
    told_at      timestamptz NOT NULL
);

CREATE TABLE ticket_order (
    id                 uuid PRIMARY KEY,
    version            integer     NOT NULL,
    reference          text        NOT NULL UNIQUE,
    account_id         uuid        NOT NULL,
    status             text        NOT NULL,
    total              bigint      NOT NULL CHECK (total >= 0),
    currency           text        NOT NULL,
    placed_at          timestamptz NOT NULL,
    hold_expires_at    timestamptz NOT NULL,
    payment_started_at timestamptz,
    paid_at            timestamptz
);
CREATE INDEX ticket_order_account ON ticket_order (account_id, id);
CREATE INDEX ticket_order_hold ON ticket_order (hold_expires_at) WHERE status = 'AWAITING_PAYMENT';

CREATE TABLE order_line (
    order_id     uuid    NOT NULL REFERENCES ticket_order,
    line_no      integer NOT NULL,
    offer_id     uuid    NOT NULL,
    session_code text    NOT NULL,
    category     text    NOT NULL,
    type         text    NOT NULL,
    persons      integer NOT NULL CHECK (persons > 0),
    quantity     integer NOT NULL CHECK (quantity > 0),
    unit_amount  bigint  NOT NULL CHECK (unit_amount >= 0),
    live_code    boolean NOT NULL,
    PRIMARY KEY (order_id, line_no)
);

-- The tickets that an order is good for; ticket-service issues them once it is paid.
CREATE TABLE ordered_ticket (
    order_id   uuid    NOT NULL REFERENCES ticket_order,
    position   integer NOT NULL,
    ticket_id  uuid    NOT NULL,
    line_no    integer NOT NULL,
    refundable bigint  NOT NULL CHECK (refundable >= 0),
    PRIMARY KEY (order_id, position)
);

CREATE TABLE order_payment (
    order_id    uuid        NOT NULL REFERENCES ticket_order,
    position    integer     NOT NULL,
    payment_id  uuid        NOT NULL UNIQUE,
    amount      bigint      NOT NULL,
    currency    text        NOT NULL,
    outcome     text        NOT NULL,
    received_at timestamptz NOT NULL,
    PRIMARY KEY (order_id, position)
);
CREATE INDEX order_payment_late ON order_payment (order_id) WHERE outcome = 'LATE';

-- Tickets that a person holds, waits for or was issued: for one session (its code), or in all ('*').
CREATE TABLE ticket_count (
    account_id uuid    NOT NULL,
    scope      text    NOT NULL,
    tickets    integer NOT NULL CHECK (tickets >= 0),
    PRIMARY KEY (account_id, scope)
) WITH (fillfactor = 80);

-- Sealed with AES-256-GCM under the master key named beside it; the order's id is the associated data.
CREATE TABLE purchase_key (
    order_id   uuid PRIMARY KEY,
    master_key text  NOT NULL,
    sealed     bytea NOT NULL
);
