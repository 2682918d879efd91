package io.ogtickets.auth.privacy.web;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.privacy.application.EraseAccount;
import io.ogtickets.auth.privacy.application.ErasureProof;
import io.ogtickets.auth.privacy.application.ExportPersonalData;
import io.ogtickets.auth.privacy.application.FindErasure;
import io.ogtickets.auth.privacy.application.PersonalData;
import io.ogtickets.platform.problem.Refuses;
import io.ogtickets.platform.security.FreshProof;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PrivacyController {

    /**
     * How an account is to be erased.
     *
     * @param forfeit true if tickets that are still good may be lost with it
     */
    record ErasureRequest(@Nullable Boolean forfeit) {}

    private final ExportPersonalData exportPersonalData;
    private final EraseAccount eraseAccount;
    private final FindErasure findErasure;
    private final FreshProof freshProof;

    PrivacyController(
            ExportPersonalData exportPersonalData,
            EraseAccount eraseAccount,
            FindErasure findErasure,
            FreshProof freshProof) {
        this.exportPersonalData = exportPersonalData;
        this.eraseAccount = eraseAccount;
        this.findErasure = findErasure;
        this.freshProof = freshProof;
    }

    @Operation(
            summary = "All that all services hold on the caller, as one JSON file",
            description = "503 while a service can't answer: it is all of it or nothing.")
    @GetMapping("/api/v1/accounts/me/export")
    ResponseEntity<PersonalData> export(@AuthenticationPrincipal Jwt caller) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"og-tickets-export.json\"")
                .body(exportPersonalData.of(accountOf(caller)));
    }

    @Operation(
            summary = "Erase the caller's account, everywhere",
            description = "Takes a fresh proof of who one is. 409 live-tickets unless forfeit is true.")
    @Refuses(forbidden = "step-up-required", conflict = "live-tickets")
    @DeleteMapping("/api/v1/accounts/me")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(@AuthenticationPrincipal Jwt caller, @RequestBody(required = false) @Nullable ErasureRequest request) {
        freshProof.demand(caller);
        boolean forfeit = request != null && Boolean.TRUE.equals(request.forfeit());
        eraseAccount.of(accountOf(caller), forfeit);
    }

    @Operation(summary = "The proof that an account was erased, by the id that it had")
    @GetMapping("/api/v1/admin/accounts/{id}/erasure")
    ErasureProof proof(@PathVariable UUID id) {
        return findErasure.of(id);
    }

    private static AccountId accountOf(Jwt caller) {
        return new AccountId(UUID.fromString(caller.getSubject()));
    }
}
