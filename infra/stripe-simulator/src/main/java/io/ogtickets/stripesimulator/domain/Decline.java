package io.ogtickets.stripesimulator.domain;

import org.jspecify.annotations.Nullable;

/** Why a card was refused: Stripe's error code, the bank's reason if the bank was asked, a sentence for the payer. */
public record Decline(String code, @Nullable String declineCode, String message) {}
