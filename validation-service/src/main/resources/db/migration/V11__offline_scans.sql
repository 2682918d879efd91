-- What a scanner decided alone, while it was offline; nothing for a scan that was answered from here.
ALTER TABLE scan ADD COLUMN told text;
-- The earlier scan of the same ticket that came to light later, and now is the admission in this one's place.
ALTER TABLE scan ADD COLUMN displaced_by uuid;

-- Who went in without being the admission: what a sync looks for to name each double.
CREATE INDEX scan_entered ON scan (ticket_id) WHERE told = 'ADMITTED' OR displaced_by IS NOT NULL;
