package io.ogtickets.platform.idempotency;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** An answer as it is kept, byte for byte. */
public record Answer(int status, String mediaType, byte[] body) {

    public ResponseEntity<byte[]> toResponse() {
        return ResponseEntity.status(status)
                .contentType(MediaType.parseMediaType(mediaType))
                .body(body);
    }
}
