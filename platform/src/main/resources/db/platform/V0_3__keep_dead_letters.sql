-- What can't be handled, in the order in which it was buried, until an operator replays or discards it.
CREATE TABLE dead_letter (
    seq       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id  uuid        NOT NULL UNIQUE,
    topic     text        NOT NULL,
    key       text        NOT NULL,
    type      text        NOT NULL,
    source    text        NOT NULL,
    time      timestamptz NOT NULL,
    cause     text        NOT NULL,
    data      bytea       NOT NULL,
    replays   integer     NOT NULL DEFAULT 0,
    buried_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX dead_letter_key_order ON dead_letter (topic, key, seq);
