-- At most one row; without it the settings hold.
CREATE TABLE purchase_limit (
    only_row    boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    per_session integer     NOT NULL CHECK (per_session > 0),
    per_games   integer     NOT NULL CHECK (per_games > 0),
    set_by      uuid        NOT NULL,
    set_at      timestamptz NOT NULL
);
