CREATE INDEX ticket_holder ON ticket (holder);
CREATE INDEX scan_steward ON scan (steward);

-- SHA-256 of the ids of erased accounts: a ticket of theirs that is told of late keeps no trace of them.
CREATE TABLE erased_account (
    digest bytea PRIMARY KEY
);

-- Which scans of a session there were, for those who watch its gates.
CREATE INDEX scan_session ON scan (session, at);
