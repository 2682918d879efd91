-- Why money that paid nothing goes back; a second try gives the same reason.
ALTER TABLE order_payment ADD COLUMN refund_reason text;

-- The back office looks for what needs somebody.
CREATE INDEX refund_failed ON refund (order_id) WHERE status = 'FAILED';
CREATE INDEX order_payment_refund_failed ON order_payment (order_id) WHERE outcome = 'REFUND_FAILED';
