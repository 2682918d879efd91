package io.ogtickets.auth.account.web;

import io.ogtickets.auth.account.application.ChangePassword;
import io.ogtickets.auth.account.application.ResendActivation;
import io.ogtickets.auth.account.application.ResetPassword;
import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.account.domain.EmailAddress;
import io.ogtickets.auth.account.domain.Language;
import io.ogtickets.auth.account.domain.OpaqueToken;
import io.ogtickets.auth.family.domain.FamilyId;
import io.ogtickets.auth.throttle.request.ClientAddresses;
import io.ogtickets.platform.problem.Refuses;
import io.ogtickets.platform.security.FreshProof;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/accounts")
class PasswordController {

    private final ResendActivation resendActivation;
    private final ResetPassword resetPassword;
    private final ChangePassword changePassword;
    private final FreshProof freshProof;

    PasswordController(
            ResendActivation resendActivation,
            ResetPassword resetPassword,
            ChangePassword changePassword,
            FreshProof freshProof) {
        this.resendActivation = resendActivation;
        this.resetPassword = resetPassword;
        this.changePassword = changePassword;
        this.freshProof = freshProof;
    }

    @Operation(summary = "Send the activation mail once more; always answers the same")
    @Refuses(tooMany = "too-many-attempts")
    @PostMapping("/activation/resend")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void resend(@Valid @RequestBody ResendRequest request, HttpServletRequest http) {
        resendActivation.to(request.email(), request.password(), ClientAddresses.of(http));
    }

    @Operation(summary = "Ask for a new password; always answers the same, and a mail follows")
    @PostMapping("/password-reset")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void reset(@Valid @RequestBody EmailRequest request, Locale locale) {
        resetPassword.request(EmailAddress.of(request.email()), Language.of(locale.toLanguageTag()));
    }

    @Operation(summary = "Choose a new password with the token from the mail, once; signs out everywhere")
    @Refuses(malformed = "token-invalid", tooMany = "too-many-attempts")
    @PostMapping("/password-reset/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirmReset(@Valid @RequestBody ResetRequest request) {
        resetPassword.confirm(new OpaqueToken(request.token()), request.password());
    }

    @Operation(summary = "Change the password; signs out everywhere. Takes a fresh proof of who one is")
    @Refuses(
            forbidden = {"step-up-required", "wrong-password"},
            tooMany = "too-many-attempts")
    @PutMapping("/me/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@AuthenticationPrincipal Jwt caller, @Valid @RequestBody PasswordRequest request) {
        freshProof.demand(caller);
        AccountId owner = new AccountId(UUID.fromString(caller.getSubject()));
        FamilyId family = new FamilyId(UUID.fromString(caller.getClaimAsString("sid")));
        changePassword.by(owner, family, request.currentPassword(), request.password());
    }
}
