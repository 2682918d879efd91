-- What staff did is a small part of the journal, and is looked for by the act.
CREATE INDEX journal_entry_act ON journal_entry ((details::jsonb ->> 'act'), at) WHERE kind = 'STAFF_ACTED';
