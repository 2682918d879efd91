package io.ogtickets.validation.web;

import io.ogtickets.platform.problem.Refuses;
import io.ogtickets.validation.application.RevokeTickets;
import io.ogtickets.validation.domain.OperationId;
import io.ogtickets.validation.domain.TicketId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Between services")
class RevocationsController {

    private final RevokeTickets revokeTickets;

    RevocationsController(RevokeTickets revokeTickets) {
        this.revokeTickets = revokeTickets;
    }

    record RevocationRequest(
            @NotNull UUID operationId,
            @NotEmpty @Size(max = 500) Set<@NotNull UUID> ticketIds) {}

    @Refuses(
            conflict = {"ticket-already-admitted", "ticket-already-revoked"},
            unprocessable = "operation-reused")
    @PostMapping("/internal/revocations")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Revokes tickets, all or none",
            description =
                    "409 ticket-already-admitted or ticket-already-revoked (by another operation) with ticketIds.")
    void revoke(@Valid @RequestBody RevocationRequest request) {
        revokeTickets.revoke(
                new OperationId(request.operationId()),
                request.ticketIds().stream().map(TicketId::new).collect(Collectors.toSet()));
    }
}
