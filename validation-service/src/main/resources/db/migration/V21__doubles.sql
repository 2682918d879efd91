-- Who went in without being the admission, by session: each double has such a scan.
CREATE INDEX scan_entered_besides ON scan (session, ticket_id)
    WHERE (told = 'ADMITTED' AND verdict <> 'ADMITTED') OR displaced_by IS NOT NULL;
