-- Lines: offer, quantity and the price that was last shown with it.
CREATE TABLE cart (
    account_id uuid PRIMARY KEY,
    lines      jsonb       NOT NULL,
    changed_at timestamptz NOT NULL
);
