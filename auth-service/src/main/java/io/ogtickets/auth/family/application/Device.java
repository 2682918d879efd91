package io.ogtickets.auth.family.application;

import java.time.Instant;
import java.util.UUID;

/**
 * A device on which somebody is signed in.
 *
 * @param name as far as the device tells what it is
 * @param current whether it is the one that asks
 */
public record Device(UUID id, String name, String client, Instant firstSeenAt, Instant lastSeenAt, boolean current) {}
