CREATE INDEX paid_order_of_account ON paid_order (account);
CREATE INDEX transfer_mail_of_account ON transfer_mail (account) WHERE sent_at IS NULL;
