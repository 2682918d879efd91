-- What was decided, and why, is never changed; who it was is forgotten with the account. The security journal says it.
DROP TRIGGER append_only ON intervention;
CREATE TRIGGER append_only BEFORE DELETE OR TRUNCATE OR UPDATE OF scan, act, reason, at ON intervention
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
