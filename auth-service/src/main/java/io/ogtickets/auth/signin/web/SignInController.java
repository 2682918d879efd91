package io.ogtickets.auth.signin.web;

import io.ogtickets.auth.signin.application.Attempt;
import io.ogtickets.auth.signin.application.SignIn;
import io.ogtickets.auth.signin.application.SignedIn;
import io.ogtickets.platform.problem.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SignInController {

    record SignInRequest(
            @NotBlank @Size(max = 254) @Pattern(regexp = "[\\x21-\\x7e]*", message = "{email.ascii}")
            String email,

            @NotBlank @Size(max = 512) @Pattern(regexp = "[^\\p{Cs}]*", message = "{text.characters}")
            String password,

            @Size(max = 40) @Nullable String otp,

            @Valid @Nullable AssertionRequest passkey,

            @Pattern(regexp = "web|mobile", message = "{client.known}") @Nullable
            String client,

            @Size(max = 100) @Nullable String deviceToken) {

        /** Without the password, so that it can't slip into a log. */
        @Override
        public String toString() {
            return "SignInRequest[…]";
        }
    }

    private final SignIn signIn;
    private final SessionAnswers answers;
    private final Visits visits;
    private final OwnOrigins ownOrigins;

    SignInController(SignIn signIn, SessionAnswers answers, Visits visits, OwnOrigins ownOrigins) {
        this.signIn = signIn;
        this.answers = answers;
        this.visits = visits;
        this.ownOrigins = ownOrigins;
    }

    @Operation(
            summary = "Sign in",
            description =
                    "The refresh token comes in a cookie, or in the body for the client mobile. 401 otp-required names "
                            + "the methods: a code goes into otp, a signature of /auth/passkeys/options into passkey. "
                            + "EMAIL: the sign-in is suspicious, and the code is in the account's mailbox; without otp "
                            + "comes another, if the last one is a minute old.")
    @Refuses(
            unauthenticated = {"bad-credentials", "otp-required"},
            forbidden = "origin-refused",
            tooMany = "too-many-attempts")
    @PostMapping("/api/v1/auth/login")
    ResponseEntity<SessionAnswer> signIn(@Valid @RequestBody SignInRequest request, HttpServletRequest http) {
        ownOrigins.demand(http);
        SignedIn signedIn = signIn.with(new Attempt(
                request.email(),
                request.password(),
                AssertionRequest.secondFactor(request.otp(), request.passkey()),
                visits.of(http, request.client(), request.deviceToken())));
        return answers.of(signedIn.session(), signedIn.knownBy());
    }
}
