package io.ogtickets.ticket.web;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Whoever sees a code can enter, so no cache may keep any of it. */
final class Answers {

    static final String UNCACHED = "private, no-store";

    private Answers() {}

    static ResponseEntity.BodyBuilder uncached() {
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, UNCACHED);
    }
}
