package io.ogtickets.ticket.web;

import io.ogtickets.ticket.application.EraseAccount;
import io.ogtickets.ticket.application.ExportAccount;
import io.ogtickets.ticket.domain.AccountId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What auth-service asks when a person wants to see their data, or to be forgotten. */
@RestController
@Tag(name = "Between services")
class PersonalDataController {

    private final ExportAccount export;
    private final EraseAccount erase;

    PersonalDataController(ExportAccount export, EraseAccount erase) {
        this.export = export;
        this.erase = erase;
    }

    record LiveTickets(long count) {}

    record ErasureRequest(@NotNull UUID accountId) {}

    record Erasure(boolean done) {}

    @GetMapping("/internal/exports/{accountId}")
    @Operation(summary = "Tells all that is held on a person")
    ExportResponse export(@PathVariable UUID accountId) {
        return ExportResponse.of(new AccountId(accountId), export.export(new AccountId(accountId)));
    }

    @GetMapping("/internal/live-tickets/{accountId}")
    @Operation(summary = "Counts the tickets that a person would forfeit")
    LiveTickets liveTickets(@PathVariable UUID accountId) {
        return new LiveTickets(export.countLive(new AccountId(accountId)));
    }

    @PostMapping("/internal/erasures")
    @Operation(summary = "Forgets a person; once more does no harm")
    Erasure erase(@Valid @RequestBody ErasureRequest request) {
        erase.erase(new AccountId(request.accountId()));
        return new Erasure(true);
    }
}
