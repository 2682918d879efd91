package io.ogtickets.stripesimulator.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the merchant asks for when refunding.
 *
 * @param amount in minor units; none is all that wasn't refunded yet
 */
public record RefundTerms(@Nullable Long amount, @Nullable String reason, Map<String, String> metadata) {}
