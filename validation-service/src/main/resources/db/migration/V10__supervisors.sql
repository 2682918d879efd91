-- What supervisors did, and why; never changed afterwards. An override's own scan is named after the one it overrides.
CREATE TABLE intervention (
    scan       uuid        NOT NULL REFERENCES scan (id),
    act        text        NOT NULL CHECK (act IN ('OVERRIDE', 'UNDO')),
    supervisor uuid        NOT NULL,
    reason     text        NOT NULL,
    at         timestamptz NOT NULL,
    PRIMARY KEY (scan, act)
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Rows of % are only ever added', TG_TABLE_NAME;
END $$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON intervention
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
