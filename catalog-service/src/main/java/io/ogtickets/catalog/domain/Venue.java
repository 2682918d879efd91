package io.ogtickets.catalog.domain;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Where sessions take place.
 *
 * @param address as on an envelope, the town included, where known
 * @param latitude WGS 84, degrees north, where known
 * @param longitude WGS 84, degrees east, where known
 * @param capacity places
 */
public record Venue(
        String code,
        Localised name,
        String city,
        @Nullable String address,
        @Nullable Double latitude,
        @Nullable Double longitude,
        ZoneId timeZone,
        int capacity) {

    Venue at(@Nullable String otherAddress) {
        return new Venue(code, name, city, otherAddress, latitude, longitude, timeZone, capacity);
    }
}
