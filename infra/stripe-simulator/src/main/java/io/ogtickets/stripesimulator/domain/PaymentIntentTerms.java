package io.ogtickets.stripesimulator.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the merchant wants to read on the PaymentIntent of a session. */
public record PaymentIntentTerms(@Nullable String description, Map<String, String> metadata) {}
