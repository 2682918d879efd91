package io.ogtickets.validation.web;

import io.ogtickets.validation.application.EraseAccount;
import io.ogtickets.validation.application.ExportAccount;
import io.ogtickets.validation.application.ExportAccount.Export;
import io.ogtickets.validation.domain.AccountId;
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

@RestController
@Tag(name = "Between services")
class PersonalDataController {

    private final ExportAccount exportAccount;
    private final EraseAccount eraseAccount;

    PersonalDataController(ExportAccount exportAccount, EraseAccount eraseAccount) {
        this.exportAccount = exportAccount;
        this.eraseAccount = eraseAccount;
    }

    record ErasureRequest(@NotNull UUID accountId) {}

    record ErasureResponse(boolean done) {}

    @GetMapping("/internal/exports/{accountId}")
    @Operation(summary = "Tells all that the gates hold on a person")
    Export export(@PathVariable UUID accountId) {
        return exportAccount.export(new AccountId(accountId));
    }

    @PostMapping("/internal/erasures")
    @Operation(summary = "Forgets a person; the same again changes nothing")
    ErasureResponse erase(@Valid @RequestBody ErasureRequest request) {
        eraseAccount.erase(new AccountId(request.accountId()));
        return new ErasureResponse(true);
    }
}
