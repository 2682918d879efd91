package io.ogtickets.auth.account.web;

import io.ogtickets.auth.account.application.ActivateAccount;
import io.ogtickets.auth.account.application.ChangeProfile;
import io.ogtickets.auth.account.application.FindAccounts;
import io.ogtickets.auth.account.application.Profile;
import io.ogtickets.auth.account.application.RegisterAccount;
import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.account.domain.OpaqueToken;
import io.ogtickets.auth.throttle.request.ClientAddresses;
import io.ogtickets.platform.problem.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/accounts")
class AccountController {

    private final RegisterAccount registerAccount;
    private final ActivateAccount activateAccount;
    private final FindAccounts findAccounts;
    private final ChangeProfile changeProfile;

    AccountController(
            RegisterAccount registerAccount,
            ActivateAccount activateAccount,
            FindAccounts findAccounts,
            ChangeProfile changeProfile) {
        this.registerAccount = registerAccount;
        this.activateAccount = activateAccount;
        this.findAccounts = findAccounts;
        this.changeProfile = changeProfile;
    }

    @Operation(
            summary = "Register",
            description = "Always answers the same. A mail follows: with a link that activates the account,"
                    + " or saying that there is one already.")
    @Refuses(tooMany = "too-many-attempts")
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    void register(@Valid @RequestBody RegistrationRequest request, HttpServletRequest http) {
        registerAccount.with(request.form(), ClientAddresses.of(http));
    }

    @Operation(summary = "Activate an account with the token from the mail, once")
    @Refuses(malformed = "token-invalid")
    @PostMapping("/activation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void activate(@Valid @RequestBody ActivationRequest request) {
        activateAccount.with(new OpaqueToken(request.token()));
    }

    @Operation(summary = "The caller's own account")
    @GetMapping("/me")
    Profile me(@AuthenticationPrincipal Jwt caller) {
        return findAccounts.profileOf(UUID.fromString(caller.getSubject()));
    }

    @Operation(summary = "Change name, language or the consent to news; what is left out stays as it is")
    @PatchMapping("/me")
    Profile change(@AuthenticationPrincipal Jwt caller, @Valid @RequestBody ProfileRequest request) {
        UUID account = UUID.fromString(caller.getSubject());
        changeProfile.of(new AccountId(account), request.change());
        return findAccounts.profileOf(account);
    }
}
