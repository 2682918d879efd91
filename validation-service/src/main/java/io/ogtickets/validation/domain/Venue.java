package io.ogtickets.validation.domain;

/** A venue, by the catalogue's code. */
public record Venue(String code) {}
