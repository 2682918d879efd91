package io.ogtickets.catalog.domain;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Where sessions take place.
 *
 * @param latitude WGS 84, degrees north, where known
 * @param longitude WGS 84, degrees east, where known
 * @param capacity places
 */
public record Venue(
        String code,
        Localised name,
        String city,
        @Nullable Double latitude,
        @Nullable Double longitude,
        ZoneId timeZone,
        int capacity) {}
