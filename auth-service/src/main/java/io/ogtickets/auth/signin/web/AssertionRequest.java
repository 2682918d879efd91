package io.ogtickets.auth.signin.web;

import io.ogtickets.auth.passkey.domain.Assertion;
import io.ogtickets.auth.passkey.domain.Base64Url;
import io.ogtickets.auth.signin.domain.SecondFactor;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What the browser's {@code PublicKeyCredential.toJSON()} makes of a passkey's signature. */
record AssertionRequest(
        @NotNull @Size(max = 1364) @Pattern(regexp = Base64Url.PATTERN)
        String id,

        @NotNull @Valid Response response) {

    record Response(
            @NotNull @Size(max = 2000) @Pattern(regexp = Base64Url.PATTERN)
            String clientDataJSON,

            @NotNull @Size(max = 2000) @Pattern(regexp = Base64Url.PATTERN)
            String authenticatorData,

            @NotNull @Size(max = 2000) @Pattern(regexp = Base64Url.PATTERN)
            String signature,

            @Size(max = 86) @Pattern(regexp = Base64Url.PATTERN) @Nullable
            String userHandle) {}

    Assertion assertion() {
        return new Assertion(
                id, response.clientDataJSON, response.authenticatorData, response.signature, response.userHandle);
    }

    static @Nullable SecondFactor secondFactor(@Nullable String otp, @Nullable AssertionRequest passkey) {
        if (passkey != null) {
            return new SecondFactor.Passkey(passkey.assertion());
        }
        return otp == null || otp.isBlank() ? null : new SecondFactor.Code(otp);
    }
}
