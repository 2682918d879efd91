-- An order, its lines and its tickets are written by one transaction and never deleted. The checks locked the order's row
-- once for each line and each ticket (ADR 0021).
ALTER TABLE order_line DROP CONSTRAINT order_line_order_id_fkey;
ALTER TABLE ordered_ticket DROP CONSTRAINT ordered_ticket_order_id_fkey;
