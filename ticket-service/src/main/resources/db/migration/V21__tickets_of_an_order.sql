-- Each mail and each printed order asks for the tickets of an order, whoever holds them.
CREATE INDEX ticket_of_order ON ticket (order_id, id);
