-- The security journal: who an entry is about is a salted digest, which names nobody once the person's row here is gone.
CREATE TABLE journal_person (
    account uuid  PRIMARY KEY,
    salt    bytea NOT NULL CHECK (octet_length(salt) = 32),
    digest  bytea NOT NULL UNIQUE CHECK (octet_length(digest) = 32)
);

-- person: whom it concerns; actor: who did it, if it was somebody else; details: JSON, nothing personal in it.
CREATE TABLE journal_entry (
    id      uuid        PRIMARY KEY,
    at      timestamptz NOT NULL,
    kind    text        NOT NULL,
    person  bytea,
    actor   bytea,
    details text        NOT NULL
);
CREATE INDEX journal_entry_person ON journal_entry (person, at);
CREATE INDEX journal_entry_actor ON journal_entry (actor, at) WHERE actor IS NOT NULL;
CREATE INDEX journal_entry_at ON journal_entry (at);

-- Entries that no batch has sealed yet.
CREATE TABLE journal_pending (
    entry uuid PRIMARY KEY
);

-- hash: SHA-256 over the number, the hash of the batch before, and the entries in their order.
CREATE TABLE journal_batch (
    number    bigint      PRIMARY KEY,
    sealed_at timestamptz NOT NULL,
    entries   uuid[]      NOT NULL,
    previous  bytea       NOT NULL,
    hash      bytea       NOT NULL
);

INSERT INTO journal_person (account, salt, digest)
WITH salted AS MATERIALIZED (
    SELECT id AS account, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) AS salt FROM account
)
SELECT account, salt, sha256(salt || uuid_send(account)) FROM salted;

INSERT INTO journal_entry (id, at, kind, person, details)
SELECT e.id, e.at, e.kind, p.digest, '{}' FROM security_event e LEFT JOIN journal_person p ON p.account = e.account;
INSERT INTO journal_pending (entry) SELECT id FROM journal_entry;
DROP TABLE security_event;

-- The journal as it is read, with the names of those who still have an account.
CREATE VIEW security_event AS
SELECT e.id, e.at, e.kind, p.account, a.account AS actor, e.details
FROM journal_entry e
    LEFT JOIN journal_person p ON p.digest = e.person
    LEFT JOIN journal_person a ON a.digest = e.actor;

-- Nothing is changed, ever; what is deleted is older than a year, which leaves the retention period a lower bound.
CREATE FUNCTION journal_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND TG_TABLE_NAME = 'journal_entry' THEN
        IF OLD.at < now() - interval '365 days' THEN
            RETURN OLD;
        END IF;
    END IF;
    RAISE EXCEPTION 'The security journal is append-only';
END $$;
CREATE TRIGGER journal_entry_append_only BEFORE UPDATE OR DELETE ON journal_entry
    FOR EACH ROW EXECUTE FUNCTION journal_is_append_only();
CREATE TRIGGER journal_batch_append_only BEFORE UPDATE OR DELETE ON journal_batch
    FOR EACH ROW EXECUTE FUNCTION journal_is_append_only();
CREATE TRIGGER journal_entry_no_truncate BEFORE TRUNCATE ON journal_entry
    FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only();
CREATE TRIGGER journal_batch_no_truncate BEFORE TRUNCATE ON journal_batch
    FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only();
