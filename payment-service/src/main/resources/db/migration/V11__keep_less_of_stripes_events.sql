-- Of an event only what is used is kept from now on; what was kept of customers before goes.
UPDATE stripe_event
SET payload = (payload::jsonb
    #- '{data,object,customer_details}' #- '{data,object,customer_email}' #- '{data,object,customer}'
    #- '{data,object,shipping}' #- '{data,object,shipping_details}' #- '{data,object,collected_information}'
    #- '{data,object,receipt_email}' #- '{data,object,billing_details}' #- '{data,object,payment_method_details}'
    #- '{data,object,last_payment_error,payment_method}')::text;
CREATE INDEX stripe_event_handled ON stripe_event (handled_at) WHERE handled_at IS NOT NULL;

-- Up to where Stripe's own list of events was read; one row. Who reads claims it for a while.
CREATE TABLE stripe_cursor (
    id            smallint    PRIMARY KEY DEFAULT 1 CHECK (id = 1),
    read_until    timestamptz NOT NULL,
    claimed_until timestamptz NOT NULL
);
INSERT INTO stripe_cursor (read_until, claimed_until) VALUES (date_trunc('second', now()), '-infinity');
