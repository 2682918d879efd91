-- Whoever writes down an account's id holds this lock with others, whoever erases an account has it alone.
CREATE FUNCTION erasures() RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT 6617036150118450003';

-- One round trip for a lock and what it protects: a statement in here sees all that was committed before it begins, while the
-- one that calls would see only what was there before it waited.
CREATE FUNCTION any_erased(accounts uuid[]) RETURNS boolean LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(erasures());
    RETURN EXISTS (SELECT FROM unnest(accounts) AS account
        JOIN erased_account ON digest = sha256(uuid_send(account)));
END $$;
