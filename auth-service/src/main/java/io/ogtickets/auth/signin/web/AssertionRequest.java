package io.ogtickets.auth.signin.web;

import io.ogtickets.auth.passkey.domain.Assertion;
import io.ogtickets.auth.signin.domain.SecondFactor;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What the browser's {@code PublicKeyCredential.toJSON()} makes of a passkey's signature. */
record AssertionRequest(
        @NotNull @Size(max = 1364) @Pattern(regexp = BASE64URL)
        String id,

        @NotNull @Valid Response response) {

    private static final String BASE64URL = "[A-Za-z0-9_-]+";

    record Response(
            @NotNull @Size(max = 2000) @Pattern(regexp = BASE64URL)
            String clientDataJSON,

            @NotNull @Size(max = 2000) @Pattern(regexp = BASE64URL)
            String authenticatorData,

            @NotNull @Size(max = 2000) @Pattern(regexp = BASE64URL)
            String signature,

            @Size(max = 86) @Pattern(regexp = BASE64URL) @Nullable
            String userHandle) {}

    Assertion assertion() {
        return new Assertion(
                id, response.clientDataJSON, response.authenticatorData, response.signature, response.userHandle);
    }

    static @Nullable SecondFactor secondFactor(@Nullable String otp, @Nullable AssertionRequest passkey) {
        if (passkey != null) {
            return new SecondFactor.Passkey(passkey.assertion());
        }
        return otp == null ? null : new SecondFactor.Code(otp);
    }
}
