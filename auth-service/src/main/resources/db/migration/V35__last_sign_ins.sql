-- When somebody last signed in, longer than any sign-in lasts, and when they were told that their account goes if they don't
-- come back. An account without a row hasn't been signed in to since its activation.
CREATE TABLE last_sign_in (
    account   uuid        PRIMARY KEY REFERENCES account ON DELETE CASCADE,
    at        timestamptz NOT NULL,
    warned_at timestamptz
) WITH (fillfactor = 80);

INSERT INTO last_sign_in (account, at)
SELECT a.id, greatest(
           a.activated_at,
           (SELECT max(last_seen_at) FROM known_device d WHERE d.account = a.id),
           (SELECT max(last_seen_at) FROM sign_in_family f WHERE f.account = a.id))
FROM account a;
