package io.ogtickets.auth.staff.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An account as administrators see it.
 *
 * @param venues at whose gates the person works; none means all
 * @param secondFactor whether there is one
 */
public record Person(
        UUID id,
        String email,
        String firstName,
        String lastName,
        String locale,
        List<String> roles,
        List<String> venues,
        boolean locked,
        boolean secondFactor,
        Instant activatedAt) {}
