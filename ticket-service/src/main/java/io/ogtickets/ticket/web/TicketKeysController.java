package io.ogtickets.ticket.web;

import io.ogtickets.platform.signing.SigningKey;
import io.ogtickets.platform.signing.SigningKeyState;
import io.ogtickets.platform.signing.SigningKeys;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Base64;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells validation-service by which keys to verify codes. */
@RestController
@Tag(name = "Between services")
class TicketKeysController {

    private final SigningKeys keys;

    TicketKeysController(SigningKeys keys) {
        this.keys = keys;
    }

    /** @param publicKey 32 raw bytes in base64url */
    record TicketKeyResponse(int id, String publicKey, SigningKeyState state) {

        static TicketKeyResponse of(SigningKey key) {
            return new TicketKeyResponse(
                    key.id(), Base64.getUrlEncoder().withoutPadding().encodeToString(key.publicKey()), key.state());
        }
    }

    @GetMapping("/internal/ticket-keys")
    @Operation(summary = "Lists the public halves of all keys that ever signed codes")
    List<TicketKeyResponse> list() {
        return keys.all().stream().map(TicketKeyResponse::of).toList();
    }
}
