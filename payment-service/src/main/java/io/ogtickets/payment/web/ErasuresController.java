package io.ogtickets.payment.web;

import io.ogtickets.payment.application.ExportPayments;
import io.ogtickets.payment.application.ExportPayments.Export;
import io.ogtickets.payment.application.ForgetAccount;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What auth-service asks for in a person's name: all that is held on them, and that it be forgotten. */
@RestController
class ErasuresController {

    record Erasure(@NotNull UUID accountId) {}

    record Done(boolean done) {}

    private final ExportPayments export;
    private final ForgetAccount forget;

    ErasuresController(ExportPayments export, ForgetAccount forget) {
        this.export = export;
        this.forget = forget;
    }

    @GetMapping("/internal/exports/{accountId}")
    @Operation(summary = "All payments and refunds of an account")
    Export export(@PathVariable UUID accountId) {
        return export.of(accountId);
    }

    @PostMapping("/internal/erasures")
    @Operation(summary = "Takes an account out of the books; amounts stay")
    Done erase(@Valid @RequestBody Erasure erasure) {
        forget.forget(erasure.accountId());
        return new Done(true);
    }
}
