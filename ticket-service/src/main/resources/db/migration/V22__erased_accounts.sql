-- SHA-256 of the ids of erased accounts: an order of theirs that is told of late keeps no trace of them.
CREATE TABLE erased_account (
    digest bytea PRIMARY KEY
);
