package io.ogtickets.auth.signin.web;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.family.domain.FamilyId;
import io.ogtickets.auth.passkey.application.AskForPasskey;
import io.ogtickets.auth.passkey.application.RequestOptions;
import io.ogtickets.auth.signin.application.StepUp;
import io.ogtickets.platform.problem.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class StepUpController {

    record StepUpRequest(
            @Size(max = 512) @Pattern(regexp = "[^\\p{Cs}]*", message = "{text.characters}") @Nullable
            String password,

            @Size(max = 40) @Nullable String otp,

            @Valid @Nullable AssertionRequest passkey) {

        @Override
        public String toString() {
            return "StepUpRequest[…]";
        }
    }

    private final StepUp stepUp;
    private final AskForPasskey askForPasskey;
    private final SessionAnswers answers;

    StepUpController(StepUp stepUp, AskForPasskey askForPasskey, SessionAnswers answers) {
        this.stepUp = stepUp;
        this.askForPasskey = askForPasskey;
        this.answers = answers;
    }

    @Operation(
            summary = "Prove again who you are",
            description = "By a second factor if there is one (a code, or a signature of /auth/step-up/options by a "
                    + "passkey), else by the password. Answers a new access token.")
    @Refuses(
            unauthenticated = {"bad-credentials", "otp-required", "session-ended"},
            tooMany = "too-many-attempts")
    @PostMapping("/api/v1/auth/step-up")
    SessionAnswer stepUp(@Valid @RequestBody StepUpRequest request, @AuthenticationPrincipal Jwt caller) {
        return answers.accessOnly(stepUp.with(
                new AccountId(UUID.fromString(caller.getSubject())),
                new FamilyId(UUID.fromString(caller.getClaimAsString("sid"))),
                request.password(),
                AssertionRequest.secondFactor(request.otp(), request.passkey())));
    }

    @Operation(summary = "Ask what one of the caller's passkeys is to sign for a step-up")
    @PostMapping("/api/v1/auth/step-up/options")
    RequestOptions options(@AuthenticationPrincipal Jwt caller) {
        return askForPasskey.toStepUp(new AccountId(UUID.fromString(caller.getSubject())));
    }
}
