package io.ogtickets.order.ordering.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names a person's account. */
@Embeddable
public record AccountId(@Column(name = "account_id") UUID value) {}
