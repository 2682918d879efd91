package io.ogtickets.order.purchasekey.application;

import io.ogtickets.platform.crypto.Sealed;
import java.util.UUID;

/** A purchase key as it is kept. */
public record SealedPurchaseKey(UUID orderId, Sealed sealed) {}
