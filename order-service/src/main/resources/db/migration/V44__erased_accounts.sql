-- SHA-256 of the ids of erased accounts: a request of theirs that was under way keeps no trace of them.
CREATE TABLE erased_account (
    digest bytea PRIMARY KEY
);
