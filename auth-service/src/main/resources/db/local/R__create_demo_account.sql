-- In the local profile only: what a demo account was last made from, so that a start needn't hash its password again.
CREATE TABLE IF NOT EXISTS demo_account (
    email       text  PRIMARY KEY,
    fingerprint bytea NOT NULL
);
