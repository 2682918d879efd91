-- The last transaction that changed what scanners must know of the ticket: revoked, admitted or not, bound to another phone.
ALTER TABLE ticket ADD COLUMN changed_in xid8;
UPDATE ticket SET changed_in = pg_current_xact_id() WHERE revoked_by IS NOT NULL OR admitted_at IS NOT NULL;
CREATE INDEX ticket_changes ON ticket (session, changed_in, id) WHERE changed_in IS NOT NULL;
CREATE INDEX ticket_session ON ticket (session);
