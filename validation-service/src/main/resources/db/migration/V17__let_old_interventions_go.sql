-- What was decided, and why, is never changed, and only goes once it is older than half a year: the shortest time for which
-- the CNIL wants such journals kept, which leaves the retention period a lower bound.
DROP TRIGGER append_only ON intervention;
CREATE TRIGGER append_only BEFORE TRUNCATE OR UPDATE OF scan, act, reason, at ON intervention
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER kept_for_half_a_year BEFORE DELETE ON intervention
    FOR EACH ROW WHEN (OLD.at > now() - interval '180 days') EXECUTE FUNCTION refuse_change();
