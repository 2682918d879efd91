package io.ogtickets.auth.signin.web;

import io.ogtickets.auth.signin.application.SignIn;
import io.ogtickets.auth.token.AccessToken;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SignInController {

    record SignInRequest(
            @NotBlank @Size(max = 254) @Pattern(regexp = "[\\x21-\\x7e]*", message = "{email.ascii}")
            String email,

            @NotBlank @Size(max = 512) @Pattern(regexp = "[^\\p{Cs}]*", message = "{text.characters}")
            String password) {
        /** Without the password, so that it can't slip into a log. */
        @Override
        public String toString() {
            return "SignInRequest[…]";
        }
    }

    /** RFC 6749, section 5.1. */
    record SignInAnswer(String accessToken, String tokenType, long expiresIn) {
        static SignInAnswer of(AccessToken token) {
            return new SignInAnswer(token.value(), "Bearer", token.lifetime().toSeconds());
        }
    }

    private final SignIn signIn;

    SignInController(SignIn signIn) {
        this.signIn = signIn;
    }

    @Operation(
            summary = "Sign in",
            description = "401 bad-credentials, 401 otp-required, 429 too-many-attempts with Retry-After.")
    @PostMapping("/api/v1/auth/login")
    SignInAnswer signIn(@Valid @RequestBody SignInRequest request) {
        return SignInAnswer.of(signIn.with(request.email(), request.password()));
    }
}
