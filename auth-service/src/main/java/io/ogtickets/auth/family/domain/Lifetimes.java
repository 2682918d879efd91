package io.ogtickets.auth.family.domain;

import java.time.Duration;

/**
 * When a family ends by itself.
 *
 * @param idle so long after it was last refreshed
 * @param absolute so long after the sign-in, however busy it is
 */
public record Lifetimes(Duration idle, Duration absolute) {}
