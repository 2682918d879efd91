-- The security journal says which administrator did what; an id here would outlive the account.
ALTER TABLE purchase_limit DROP COLUMN set_by;

-- Who asked for a refund, and under which key: a digest finds it again just as well.
UPDATE refund SET request_key = encode(sha256(convert_to(request_key, 'UTF8')), 'hex') WHERE request_key IS NOT NULL;
