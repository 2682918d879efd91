package io.ogtickets.auth.passkey.web;

import io.ogtickets.auth.passkey.domain.Attestation;
import io.ogtickets.auth.passkey.domain.Base64Url;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A new passkey.
 *
 * @param credential what the browser's {@code PublicKeyCredential.toJSON()} makes of it
 */
record RegistrationRequest(
        @PasskeyName String name, @NotNull @Valid Credential credential) {

    record Credential(
            @NotNull @Size(max = 1364) @Pattern(regexp = Base64Url.PATTERN)
            String id,

            @NotNull @Valid Response response) {}

    record Response(
            @NotNull @Size(max = 2000) @Pattern(regexp = Base64Url.PATTERN)
            String clientDataJSON,

            @NotNull @Size(max = 16000) @Pattern(regexp = Base64Url.PATTERN)
            String attestationObject,

            @Size(max = 10) @Nullable List<@NotNull @Pattern(regexp = "[a-z-]{1,20}") String> transports) {}

    Attestation attestation() {
        List<String> transports = credential.response.transports;
        return new Attestation(
                credential.id,
                credential.response.clientDataJSON,
                credential.response.attestationObject,
                transports == null ? List.of() : transports);
    }
}
