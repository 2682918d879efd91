-- Which administrator did what to which session, and when. What the session became is
-- kept with it: of the events only the newest is.
CREATE TABLE session_edit (
    session_code  text        NOT NULL REFERENCES session,
    version       bigint      NOT NULL,
    event         text        NOT NULL,
    administrator uuid        NOT NULL,
    at            timestamptz NOT NULL,
    state         jsonb       NOT NULL,
    PRIMARY KEY (session_code, version)
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Rows of % are only ever added', TG_TABLE_NAME;
END $$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON session_edit
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
