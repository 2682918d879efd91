package io.ogtickets.validation.domain;

/** What a ticket lets its holder into, as a steward is told. */
public record Place(SessionCode session, String category, OfferType type) {}
