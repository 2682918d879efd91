package io.ogtickets.auth.passkey.web;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.family.domain.FamilyId;
import io.ogtickets.auth.passkey.application.ChangePasskeys;
import io.ogtickets.auth.passkey.application.CreationOptions;
import io.ogtickets.auth.passkey.application.FindPasskeys;
import io.ogtickets.auth.passkey.application.Passkey;
import io.ogtickets.auth.passkey.application.RegisterPasskey;
import io.ogtickets.auth.passkey.domain.PasskeyId;
import io.ogtickets.platform.page.PageOf;
import io.ogtickets.platform.page.PageQuery;
import io.ogtickets.platform.problem.Refuses;
import io.ogtickets.platform.security.FreshProof;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/accounts/me/passkeys")
class PasskeyController {

    record RenameRequest(@PasskeyName String name) {}

    private final RegisterPasskey registerPasskey;
    private final FindPasskeys findPasskeys;
    private final ChangePasskeys changePasskeys;
    private final FreshProof freshProof;

    PasskeyController(
            RegisterPasskey registerPasskey,
            FindPasskeys findPasskeys,
            ChangePasskeys changePasskeys,
            FreshProof freshProof) {
        this.registerPasskey = registerPasskey;
        this.findPasskeys = findPasskeys;
        this.changePasskeys = changePasskeys;
        this.freshProof = freshProof;
    }

    @Operation(summary = "Begin a passkey", description = "Answers the options for navigator.credentials.create.")
    @Refuses(forbidden = "step-up-required")
    @PostMapping("/options")
    CreationOptions begin(@AuthenticationPrincipal Jwt caller) {
        freshProof.demand(caller);
        return registerPasskey.begin(accountOf(caller));
    }

    @Operation(
            summary = "Register a passkey",
            description =
                    "From now on it signs its owner in, alone, and the password alone doesn't any more. The first "
                            + "second factor of an account brings recovery codes, this once.")
    @Refuses(
            malformed = "passkey-invalid",
            forbidden = "step-up-required",
            conflict = {"passkey-known", "passkeys-full"})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    RegistrationAnswer register(@Valid @RequestBody RegistrationRequest request, @AuthenticationPrincipal Jwt caller) {
        freshProof.demand(caller);
        FamilyId family = new FamilyId(UUID.fromString(caller.getClaimAsString("sid")));
        return RegistrationAnswer.of(
                registerPasskey.with(accountOf(caller), family, request.name(), request.attestation()));
    }

    @Operation(summary = "The caller's passkeys, the oldest first")
    @GetMapping
    PageOf<Passkey> passkeys(@Valid PageQuery page, @AuthenticationPrincipal Jwt caller) {
        return findPasskeys.of(accountOf(caller), page);
    }

    @Operation(summary = "Name a passkey")
    @Refuses(forbidden = "step-up-required")
    @PatchMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rename(@PathVariable UUID id, @Valid @RequestBody RenameRequest request, @AuthenticationPrincipal Jwt caller) {
        freshProof.demand(caller);
        changePasskeys.rename(accountOf(caller), new PasskeyId(id), request.name());
    }

    @Operation(summary = "Remove a passkey")
    @Refuses(forbidden = "step-up-required", conflict = "second-factor-needed")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, @AuthenticationPrincipal Jwt caller) {
        freshProof.demand(caller);
        changePasskeys.remove(accountOf(caller), new PasskeyId(id));
    }

    private static AccountId accountOf(Jwt caller) {
        return new AccountId(UUID.fromString(caller.getSubject()));
    }
}
