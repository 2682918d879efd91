package io.ogtickets.ticket.web;

import io.ogtickets.platform.problem.Refuses;
import io.ogtickets.ticket.application.BindPhone;
import io.ogtickets.ticket.application.BindPhone.BoundPhone;
import io.ogtickets.ticket.domain.TicketId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Live codes: what a phone needs to make them. */
@RestController
@Tag(name = "Tickets")
class BindingController {

    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final BindPhone bindPhone;

    BindingController(BindPhone bindPhone) {
        this.bindPhone = bindPhone;
    }

    /** @param devicePublicKey an Ed25519 public key, 32 raw bytes in base64url without padding */
    record BindingRequest(
            @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{43}") String devicePublicKey) {}

    /** @param binding in base64url, as is the signature */
    record BindingResponse(String binding, String signature, int bindingNo, Instant notAfter) {

        static BindingResponse of(BoundPhone bound) {
            return new BindingResponse(
                    TEXT.encodeToString(bound.binding().bytes()),
                    TEXT.encodeToString(bound.binding().signature()),
                    bound.number(),
                    bound.notAfter());
        }
    }

    @Refuses(conflict = {"ticket-not-valid", "live-code-not-offered", "too-many-phones"})
    @PostMapping("/api/v1/tickets/{id}/bindings")
    @Operation(
            summary = "Binds one of your tickets to a phone's key, for its live code",
            description = "docs/security.md says what the phone makes of it. The phones before this one are void.")
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    ResponseEntity<BindingResponse> bind(
            @AuthenticationPrincipal Jwt caller, @PathVariable UUID id, @Valid @RequestBody BindingRequest request) {
        byte[] key = Base64.getUrlDecoder().decode(request.devicePublicKey());
        BoundPhone bound = bindPhone.bind(Callers.accountOf(caller), new TicketId(id), key);
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, Answers.UNCACHED)
                .body(BindingResponse.of(bound));
    }
}
