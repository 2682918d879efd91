package io.ogtickets.platform.idempotency;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** An answer as it is kept, byte for byte. */
record Answer(int status, String mediaType, byte[] body) {

    ResponseEntity<byte[]> toResponse() {
        return ResponseEntity.status(status)
                .contentType(MediaType.parseMediaType(mediaType))
                .body(body);
    }
}
