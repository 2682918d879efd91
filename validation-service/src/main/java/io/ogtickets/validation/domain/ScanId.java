package io.ogtickets.validation.domain;

import java.util.UUID;

/** Names one reading of a code at a gate. */
public record ScanId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
