package io.ogtickets.auth.secondfactor.web;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.family.domain.FamilyId;
import io.ogtickets.auth.secondfactor.application.ConfirmTotp;
import io.ogtickets.auth.secondfactor.application.EnrolTotp;
import io.ogtickets.auth.secondfactor.application.RemoveTotp;
import io.ogtickets.auth.secondfactor.domain.RecoveryCode;
import io.ogtickets.platform.problem.Refuses;
import io.ogtickets.platform.security.FreshProof;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/accounts/me/totp")
class TotpController {

    record ConfirmationRequest(
            @NotNull @Pattern(regexp = "\\d{6}") String code) {}

    record ConfirmationAnswer(List<String> recoveryCodes) {}

    private final EnrolTotp enrolTotp;
    private final ConfirmTotp confirmTotp;
    private final RemoveTotp removeTotp;
    private final FreshProof freshProof;

    TotpController(EnrolTotp enrolTotp, ConfirmTotp confirmTotp, RemoveTotp removeTotp, FreshProof freshProof) {
        this.enrolTotp = enrolTotp;
        this.confirmTotp = confirmTotp;
        this.removeTotp = removeTotp;
        this.freshProof = freshProof;
    }

    @Operation(summary = "Begin a second factor", description = "An earlier one counts until the new one is confirmed.")
    @Refuses(forbidden = "step-up-required")
    @PostMapping
    EnrolTotp.Enrolment enrol(@AuthenticationPrincipal Jwt caller) {
        freshProof.demand(caller);
        return enrolTotp.of(accountOf(caller));
    }

    @Operation(
            summary = "Confirm the second factor with a code of it",
            description = "Answers ten recovery codes, this once.")
    @Refuses(malformed = "otp-invalid", forbidden = "step-up-required", conflict = "totp-not-begun")
    @PostMapping("/confirmation")
    ConfirmationAnswer confirm(@Valid @RequestBody ConfirmationRequest request, @AuthenticationPrincipal Jwt caller) {
        freshProof.demand(caller);
        FamilyId family = new FamilyId(UUID.fromString(caller.getClaimAsString("sid")));
        return new ConfirmationAnswer(confirmTotp.with(accountOf(caller), family, request.code()).stream()
                .map(RecoveryCode::text)
                .toList());
    }

    @Operation(summary = "Remove the second factor")
    @Refuses(forbidden = "step-up-required", conflict = "second-factor-needed")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@AuthenticationPrincipal Jwt caller) {
        freshProof.demand(caller);
        removeTotp.of(accountOf(caller));
    }

    private static AccountId accountOf(Jwt caller) {
        return new AccountId(UUID.fromString(caller.getSubject()));
    }
}
