package io.ogtickets.auth.passkey.application;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.passkey.domain.Assertion;
import io.ogtickets.auth.passkey.domain.Attestation;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/**
 * We, towards authenticators: the host of our public address. What they answer is checked by Spring Security, against
 * options made anew from the challenge. They must always have verified the person, so that a passkey is two factors.
 */
@Component
class RelyingParty {

    static final List<PublicKeyCredentialParameters> ALGORITHMS = List.of(
            PublicKeyCredentialParameters.EdDSA,
            PublicKeyCredentialParameters.ES256,
            PublicKeyCredentialParameters.RS256);

    private static final String NAME = "OG-Tickets";

    private final PasskeyOwners owners;
    private final String host;
    private final PublicKeyCredentialRpEntity self;
    private final WebAuthnRelyingPartyOperations operations;

    RelyingParty(
            PasskeyOwners owners,
            StoredPasskeys passkeys,
            @Value("${og.public-url}") String publicUrl,
            @Value("${og.auth.allowed-origins}") List<String> allowedOrigins) {
        this.owners = owners;
        this.host = URI.create(publicUrl).getHost();
        this.self = PublicKeyCredentialRpEntity.builder().id(host).name(NAME).build();
        Set<String> origins =
                Stream.concat(Stream.of(publicUrl), allowedOrigins.stream()).collect(Collectors.toUnmodifiableSet());
        this.operations = new Webauthn4JRelyingPartyOperations(owners, passkeys, self, origins);
    }

    String id() {
        return host;
    }

    String name() {
        return NAME;
    }

    /** Checks a new passkey and keeps it; throws what Spring Security and WebAuthn4J throw. */
    void register(Bytes challenge, AccountId owner, String name, Attestation attestation) {
        AuthenticatorAttestationResponse response = AuthenticatorAttestationResponse.builder()
                .clientDataJSON(Bytes.fromBase64(attestation.clientData()))
                .attestationObject(Bytes.fromBase64(attestation.attestationObject()))
                .transports(attestation.transports().stream()
                        .map(AuthenticatorTransport::valueOf)
                        .toList())
                .build();
        operations.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                creation(challenge, owner),
                new RelyingPartyPublicKey(credential(attestation.credentialId(), response), name)));
    }

    /** Checks what a passkey has signed, notes that it was used, and answers whose it is; throws as above. */
    AccountId authenticate(Bytes challenge, Assertion assertion) {
        AuthenticatorAssertionResponse response = AuthenticatorAssertionResponse.builder()
                .clientDataJSON(Bytes.fromBase64(assertion.clientData()))
                .authenticatorData(Bytes.fromBase64(assertion.authenticatorData()))
                .signature(Bytes.fromBase64(assertion.signature()))
                .build();
        return PasskeyOwners.accountOf(operations
                .authenticate(new RelyingPartyAuthenticationRequest(
                        request(challenge), credential(assertion.credentialId(), response)))
                .getId());
    }

    private PublicKeyCredentialCreationOptions creation(Bytes challenge, AccountId owner) {
        return PublicKeyCredentialCreationOptions.builder()
                .rp(self)
                .user(owners.findById(PasskeyOwners.handleOf(owner)))
                .challenge(challenge)
                .pubKeyCredParams(ALGORITHMS)
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build())
                .build();
    }

    private PublicKeyCredentialRequestOptions request(Bytes challenge) {
        return PublicKeyCredentialRequestOptions.builder()
                .rpId(host)
                .challenge(challenge)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build();
    }

    private static <R extends AuthenticatorResponse> PublicKeyCredential<R> credential(String id, R response) {
        PublicKeyCredential.PublicKeyCredentialBuilder<R> credential = PublicKeyCredential.builder();
        // Spring Security's builder forgets its type at each step.
        credential.id(id);
        credential.rawId(Bytes.fromBase64(id));
        credential.type(PublicKeyCredentialType.PUBLIC_KEY);
        credential.response(response);
        return credential.build();
    }
}
