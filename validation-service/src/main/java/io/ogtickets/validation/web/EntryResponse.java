package io.ogtickets.validation.web;

import io.ogtickets.validation.store.Entries.Entry;
import java.time.Instant;
import java.util.UUID;

/** A scan that let somebody in, whether it was the ticket's admission or not. */
record EntryResponse(UUID scan, String device, String gate, Instant at) {

    static EntryResponse of(Entry entry) {
        return new EntryResponse(
                entry.scan().value(), entry.device(), entry.gate().name(), entry.at());
    }
}
