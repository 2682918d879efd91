-- The last number that was given out in each year; a series of its own, beside that of the invoices.
CREATE TABLE credit_note_series (
    year integer PRIMARY KEY,
    last bigint NOT NULL
);

-- What a credit note adds to the tickets of its refund and to their invoice.
CREATE TABLE credit_note (
    refund_id uuid PRIMARY KEY,
    order_id  uuid        NOT NULL REFERENCES invoice (order_id),
    year      integer     NOT NULL,
    number    bigint      NOT NULL,
    issued_at timestamptz NOT NULL,
    UNIQUE (year, number)
);
