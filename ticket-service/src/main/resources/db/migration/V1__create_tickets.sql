-- What was paid and what is to be issued for it. due_at is when a worker may take it; a worker that takes it puts
-- due_at ahead, so that another takes it over should the first die.
CREATE TABLE paid_order (
    id          uuid        PRIMARY KEY,
    version     integer     NOT NULL,
    reference   text        NOT NULL,
    account     uuid        NOT NULL,
    places      jsonb       NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now(),
    attempts    integer     NOT NULL DEFAULT 0,
    due_at      timestamptz NOT NULL DEFAULT now(),
    issued_at   timestamptz
);
CREATE INDEX paid_order_to_issue ON paid_order (due_at) WHERE issued_at IS NULL;

-- The code is sealed under the master key named beside it, with the ticket's id as associated data.
CREATE TABLE ticket (
    id         uuid        PRIMARY KEY,
    version    integer     NOT NULL,
    order_id   uuid        NOT NULL REFERENCES paid_order,
    holder     uuid        NOT NULL,
    session    text        NOT NULL,
    category   text        NOT NULL,
    type       text        NOT NULL,
    live_code  boolean     NOT NULL,
    status     text        NOT NULL CHECK (status IN ('VALID', 'REVOKED', 'TRANSFERRED')),
    code       bytea       NOT NULL,
    master_key text        NOT NULL,
    issued_at  timestamptz NOT NULL
);
CREATE INDEX ticket_of_holder ON ticket (holder, order_id DESC, id);

-- What validation-service told. No foreign key: an admission may be heard of before the ticket.
CREATE TABLE admission (
    ticket_id   uuid        PRIMARY KEY,
    version     integer     NOT NULL,
    gate        text        NOT NULL,
    admitted_at timestamptz NOT NULL
);

-- What the catalogue last told.
CREATE TABLE session (
    code      text        PRIMARY KEY,
    version   integer     NOT NULL,
    title_en  text        NOT NULL,
    title_fr  text        NOT NULL,
    venue_en  text        NOT NULL,
    venue_fr  text        NOT NULL,
    city      text        NOT NULL,
    starts_at timestamptz NOT NULL,
    ends_at   timestamptz NOT NULL,
    time_zone text        NOT NULL,
    gates     text[]      NOT NULL
);

-- A mail that tells the holder of an order's tickets. It holds no address: that is asked for when the mail goes out.
CREATE TABLE ticket_mail (
    order_id uuid        PRIMARY KEY REFERENCES paid_order,
    attempts integer     NOT NULL DEFAULT 0,
    due_at   timestamptz NOT NULL DEFAULT now(),
    sent_at  timestamptz
);
CREATE INDEX ticket_mail_to_send ON ticket_mail (due_at) WHERE sent_at IS NULL;
