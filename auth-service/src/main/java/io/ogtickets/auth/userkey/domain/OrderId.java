package io.ogtickets.auth.userkey.domain;

import java.util.UUID;

/** Names an order of order-service. */
public record OrderId(UUID value) {}
