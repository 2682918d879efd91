package io.ogtickets.order.purchasekey.application;

import java.util.UUID;

/**
 * What ticket-service gets of a purchase key.
 *
 * @param share 32 bytes
 */
public record PurchaseShare(UUID orderId, byte[] share) {}
