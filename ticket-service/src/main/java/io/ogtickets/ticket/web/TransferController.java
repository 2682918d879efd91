package io.ogtickets.ticket.web;

import io.ogtickets.platform.idempotency.IdempotencyKey;
import io.ogtickets.platform.idempotency.IdempotentRequests;
import io.ogtickets.platform.problem.Refuses;
import io.ogtickets.platform.security.FreshProof;
import io.ogtickets.ticket.application.AcceptTransfer;
import io.ogtickets.ticket.application.OfferTransfer;
import io.ogtickets.ticket.domain.TicketId;
import io.ogtickets.ticket.domain.Transfer;
import io.ogtickets.ticket.domain.TransferStatus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Giving a ticket to somebody else. */
@RestController
@Tag(name = "Transfers")
class TransferController {

    private static final String OF_TICKET = "/api/v1/tickets/{id}/transfer";

    private final OfferTransfer offer;
    private final AcceptTransfer accept;
    private final IdempotentRequests idempotent;
    private final FreshProof freshProof;

    TransferController(
            OfferTransfer offer, AcceptTransfer accept, IdempotentRequests idempotent, FreshProof freshProof) {
        this.offer = offer;
        this.accept = accept;
        this.idempotent = idempotent;
        this.freshProof = freshProof;
    }

    record TransferRequest(@NotBlank @Email @Size(max = 254) String email) {}

    @Refuses(
            forbidden = "step-up-required",
            conflict = {"ticket-not-valid", "ticket-already-admitted", "transfer-pending", "session-over"})
    @PostMapping(OF_TICKET)
    @Operation(summary = "Offers one of your tickets to whoever reads mail at an address; needs a fresh proof")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TransferResponse.class)))
    ResponseEntity<byte[]> offer(
            @AuthenticationPrincipal Jwt caller,
            @PathVariable UUID id,
            IdempotencyKey key,
            @Valid @RequestBody TransferRequest request,
            Locale locale) {
        freshProof.demand(caller);
        return idempotent.once(
                key,
                request,
                () -> ResponseEntity.status(HttpStatus.CREATED)
                        .body(TransferResponse.of(
                                offer.offer(Callers.accountOf(caller), new TicketId(id), request.email(), locale))));
    }

    @GetMapping(OF_TICKET)
    @Operation(summary = "Shows how far the transfer of one of your tickets is")
    TransferResponse show(@AuthenticationPrincipal Jwt caller, @PathVariable UUID id) {
        return TransferResponse.of(offer.find(Callers.accountOf(caller), new TicketId(id)));
    }

    @Refuses(conflict = "transfer-closed")
    @DeleteMapping(OF_TICKET)
    @Operation(summary = "Takes an offer back that nobody has accepted")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@AuthenticationPrincipal Jwt caller, @PathVariable UUID id) {
        offer.cancel(Callers.accountOf(caller), new TicketId(id));
    }

    @Refuses(
            conflict = {"ticket-not-valid", "ticket-already-admitted", "transfer-closed"},
            unprocessable = "transfer-to-oneself")
    @PostMapping("/api/v1/transfers/{token}/acceptance")
    @Operation(
            summary = "Takes a ticket that somebody offers you",
            description =
                    "202 while the gates can't be reached; it is finished by itself then. Doing it again is harmless.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AcceptanceResponse.class)))
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = AcceptanceResponse.class)))
    ResponseEntity<AcceptanceResponse> accept(@AuthenticationPrincipal Jwt caller, @PathVariable String token) {
        Transfer transfer = accept.accept(Callers.accountOf(caller), token);
        HttpStatus status = transfer.status() == TransferStatus.COMPLETED ? HttpStatus.OK : HttpStatus.ACCEPTED;
        return ResponseEntity.status(status).body(AcceptanceResponse.of(transfer));
    }
}
