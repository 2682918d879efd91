-- The last number that was given out in each year.
CREATE TABLE invoice_series (
    year integer PRIMARY KEY,
    last bigint NOT NULL
);

-- What an invoice adds to its order, which never changes once it is paid.
CREATE TABLE invoice (
    order_id         uuid PRIMARY KEY REFERENCES ticket_order,
    year             integer     NOT NULL,
    number           bigint      NOT NULL,
    issued_at        timestamptz NOT NULL,
    vat_basis_points integer     NOT NULL CHECK (vat_basis_points >= 0),
    UNIQUE (year, number)
);
