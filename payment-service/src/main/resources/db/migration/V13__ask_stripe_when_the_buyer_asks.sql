-- When Stripe was last asked about an open payment: a buyer who looks again and again doesn't make us ask each time.
ALTER TABLE payment ADD COLUMN last_check_at timestamptz;
