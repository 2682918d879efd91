package io.ogtickets.catalog.domain;

/** A sport as the Games name it. */
public record Sport(String code, Localised name) {}
