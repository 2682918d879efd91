-- The gate that the ticket was for when it was scanned: a session's gates may change, and an answer given again may not.
ALTER TABLE scan ADD COLUMN ticket_gate text;
