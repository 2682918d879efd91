package io.ogtickets.order.privacy.web;

import io.ogtickets.order.ordering.domain.AccountId;
import io.ogtickets.order.privacy.application.ErasePerson;
import io.ogtickets.order.privacy.application.ExportPersonalData;
import io.ogtickets.order.privacy.application.PersonalData;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PersonalDataController {

    record ErasureRequest(@NotNull UUID accountId) {}

    record ErasureAnswer(boolean done) {}

    private final ExportPersonalData export;
    private final ErasePerson erase;

    PersonalDataController(ExportPersonalData export, ErasePerson erase) {
        this.export = export;
        this.erase = erase;
    }

    @Operation(summary = "All that is held on a person")
    @GetMapping("/internal/exports/{accountId}")
    PersonalData export(@PathVariable UUID accountId) {
        return export.of(new AccountId(accountId));
    }

    @Operation(summary = "Lets go of a person; orders stay for the books and name nobody")
    @PostMapping("/internal/erasures")
    ErasureAnswer erase(@Valid @RequestBody ErasureRequest request) {
        erase.erase(new AccountId(request.accountId()));
        return new ErasureAnswer(true);
    }
}
