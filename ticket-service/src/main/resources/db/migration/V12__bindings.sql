-- How many phones a ticket was bound to, one after the other: the last number is the one that counts.
CREATE TABLE binding (
    ticket_id  uuid        PRIMARY KEY REFERENCES ticket,
    binding_no integer     NOT NULL CHECK (binding_no BETWEEN 1 AND 65535),
    bound_at   timestamptz NOT NULL
);
