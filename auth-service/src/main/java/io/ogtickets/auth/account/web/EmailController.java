package io.ogtickets.auth.account.web;

import io.ogtickets.auth.account.application.ChangeEmail;
import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.account.domain.EmailAddress;
import io.ogtickets.auth.account.domain.OpaqueToken;
import io.ogtickets.platform.problem.Refuses;
import io.ogtickets.platform.security.FreshProof;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/accounts")
class EmailController {

    /**
     * How far a change of address has come.
     *
     * @param complete false while the other of the two links is still to be followed
     */
    record Confirmation(boolean complete) {}

    private final ChangeEmail changeEmail;
    private final FreshProof freshProof;

    EmailController(ChangeEmail changeEmail, FreshProof freshProof) {
        this.changeEmail = changeEmail;
        this.freshProof = freshProof;
    }

    @Operation(
            summary = "Move the account to another address",
            description = "Takes a fresh proof of who one is. Two mails follow, to the old address and to the new;"
                    + " the account moves when both links have been followed.")
    @Refuses(forbidden = "step-up-required")
    @PostMapping("/me/email")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void change(@AuthenticationPrincipal Jwt caller, @Valid @RequestBody EmailRequest request) {
        freshProof.demand(caller);
        changeEmail.request(new AccountId(UUID.fromString(caller.getSubject())), EmailAddress.of(request.email()));
    }

    @Operation(summary = "Confirm a change of address with the token from either mail, each once")
    @Refuses(malformed = "token-invalid")
    @PostMapping("/email-change/confirmation")
    Confirmation confirm(@Valid @RequestBody ActivationRequest request) {
        return new Confirmation(changeEmail.confirm(new OpaqueToken(request.token())));
    }
}
