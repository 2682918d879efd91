package io.ogtickets.validation.domain;

import java.time.Instant;

/** The one scan that let the holder in. */
public record Admission(Instant at, Gate gate) {}
