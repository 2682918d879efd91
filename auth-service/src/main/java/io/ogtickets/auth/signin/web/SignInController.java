package io.ogtickets.auth.signin.web;

import io.ogtickets.auth.account.domain.OpaqueToken;
import io.ogtickets.auth.family.domain.Client;
import io.ogtickets.auth.signin.application.Attempt;
import io.ogtickets.auth.signin.application.SignIn;
import io.ogtickets.auth.signin.application.SignedIn;
import io.ogtickets.auth.signin.domain.ClientAddress;
import io.ogtickets.auth.signin.domain.DeviceName;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SignInController {

    /** Set by the gateway, which lets no client set it. */
    private static final String CLIENT_ADDRESS = "X-Forwarded-For";

    record SignInRequest(
            @NotBlank @Size(max = 254) @Pattern(regexp = "[\\x21-\\x7e]*", message = "{email.ascii}")
            String email,

            @NotBlank @Size(max = 512) @Pattern(regexp = "[^\\p{Cs}]*", message = "{text.characters}")
            String password,

            @Size(max = 40) @Nullable String otp,

            @Pattern(regexp = "web|mobile", message = "{client.known}") @Nullable
            String client,

            @Size(max = 100) @Nullable String deviceToken) {

        Client clientOrWeb() {
            return "mobile".equals(client) ? Client.MOBILE : Client.WEB;
        }

        /** Without the password, so that it can't slip into a log. */
        @Override
        public String toString() {
            return "SignInRequest[…]";
        }
    }

    private final SignIn signIn;
    private final SessionAnswers answers;
    private final Cookies cookies;
    private final OwnOrigins ownOrigins;

    SignInController(SignIn signIn, SessionAnswers answers, Cookies cookies, OwnOrigins ownOrigins) {
        this.signIn = signIn;
        this.answers = answers;
        this.cookies = cookies;
        this.ownOrigins = ownOrigins;
    }

    @Operation(
            summary = "Sign in",
            description = "The refresh token comes in a cookie, or in the body for the client mobile. "
                    + "401 bad-credentials, 401 otp-required, 429 too-many-attempts with Retry-After.")
    @PostMapping("/api/v1/auth/login")
    ResponseEntity<SessionAnswer> signIn(@Valid @RequestBody SignInRequest request, HttpServletRequest http) {
        ownOrigins.demand(http);
        SignedIn signedIn = signIn.with(new Attempt(
                request.email(),
                request.password(),
                request.otp(),
                request.clientOrWeb(),
                deviceToken(request, http),
                addressOf(http),
                DeviceName.of(http.getHeader(HttpHeaders.USER_AGENT))));
        return answers.of(signedIn.session(), signedIn.knownBy());
    }

    private @Nullable OpaqueToken deviceToken(SignInRequest request, HttpServletRequest http) {
        @Nullable String text = request.deviceToken();
        return text == null ? cookies.deviceToken(http).orElse(null) : new OpaqueToken(text);
    }

    private static ClientAddress addressOf(HttpServletRequest http) {
        @Nullable String byGateway = http.getHeader(CLIENT_ADDRESS);
        return ClientAddress.of(byGateway == null ? http.getRemoteAddr() : byGateway);
    }
}
