-- What was sold and given back, by day and offer. Each payment and each refund adds rows to sales_entry in its own
-- transaction, where nobody waits for anybody; they are folded into sales in the background. The figures are the sum of
-- both tables.
CREATE TABLE sales_entry (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    day              date    NOT NULL,
    offer_id         uuid    NOT NULL,
    currency         text    NOT NULL,
    quantity         integer NOT NULL,
    tickets          integer NOT NULL,
    amount           bigint  NOT NULL,
    refunded_tickets integer NOT NULL,
    refunded_amount  bigint  NOT NULL
);

CREATE TABLE sales (
    day              date   NOT NULL,
    offer_id         uuid   NOT NULL,
    currency         text   NOT NULL,
    quantity         bigint NOT NULL,
    tickets          bigint NOT NULL,
    amount           bigint NOT NULL,
    refunded_tickets bigint NOT NULL,
    refunded_amount  bigint NOT NULL,
    PRIMARY KEY (day, offer_id, currency)
) WITH (fillfactor = 70);

CREATE VIEW sales_figures AS
    SELECT day, offer_id, currency, quantity, tickets, amount, refunded_tickets, refunded_amount FROM sales
    UNION ALL
    SELECT day, offer_id, currency, quantity, tickets, amount, refunded_tickets, refunded_amount FROM sales_entry;

INSERT INTO sales
SELECT (o.paid_at AT TIME ZONE 'Europe/Paris')::date, l.offer_id, o.currency, sum(l.quantity),
       sum(l.quantity * l.persons), sum(l.quantity * l.unit_amount), 0, 0
FROM ticket_order o JOIN order_line l ON l.order_id = o.id
WHERE o.paid_at IS NOT NULL
GROUP BY 1, 2, 3;
