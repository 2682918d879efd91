package io.ogtickets.auth.signin.web;

import io.ogtickets.auth.passkey.application.AskForPasskey;
import io.ogtickets.auth.passkey.application.RequestOptions;
import io.ogtickets.auth.signin.application.SignInByPasskey;
import io.ogtickets.auth.signin.application.SignedIn;
import io.ogtickets.platform.problem.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/auth/passkeys")
class PasskeySignInController {

    record PasskeySignInRequest(
            @NotNull @Valid AssertionRequest passkey,

            @Pattern(regexp = "web|mobile", message = "{client.known}") @Nullable
            String client,

            @Size(max = 100) @Nullable String deviceToken) {}

    private final AskForPasskey askForPasskey;
    private final SignInByPasskey signInByPasskey;
    private final SessionAnswers answers;
    private final Visits visits;
    private final OwnOrigins ownOrigins;

    PasskeySignInController(
            AskForPasskey askForPasskey,
            SignInByPasskey signInByPasskey,
            SessionAnswers answers,
            Visits visits,
            OwnOrigins ownOrigins) {
        this.askForPasskey = askForPasskey;
        this.signInByPasskey = signInByPasskey;
        this.answers = answers;
        this.visits = visits;
        this.ownOrigins = ownOrigins;
    }

    @Operation(
            summary = "Ask what a passkey is to sign for a sign-in",
            description = "Answers the options for navigator.credentials.get, the same for everybody.")
    @PostMapping("/options")
    RequestOptions options() {
        return askForPasskey.toSignIn();
    }

    @Operation(
            summary = "Sign in by a passkey alone",
            description = "No password, no address: the device has verified its owner. The answer is that of "
                    + "/auth/login.")
    @Refuses(unauthenticated = "bad-credentials", forbidden = "origin-refused", tooMany = "too-many-attempts")
    @PostMapping("/login")
    ResponseEntity<SessionAnswer> signIn(@Valid @RequestBody PasskeySignInRequest request, HttpServletRequest http) {
        ownOrigins.demand(http);
        SignedIn signedIn = signInByPasskey.with(
                request.passkey().assertion(), visits.of(http, request.client(), request.deviceToken()));
        return answers.of(signedIn.session(), signedIn.knownBy());
    }
}
