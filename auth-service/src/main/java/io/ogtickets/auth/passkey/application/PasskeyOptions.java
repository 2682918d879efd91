package io.ogtickets.auth.passkey.application;

import io.ogtickets.auth.account.application.FindAccounts;
import io.ogtickets.auth.account.application.Profile;
import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.passkey.domain.Ceremony;
import java.util.List;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.stereotype.Component;

/** Writes down for browsers what is asked of an authenticator. */
@Component
class PasskeyOptions {

    private static final String TYPE = "public-key";
    private static final String REQUIRED = "required";

    private final Challenges challenges;
    private final StoredPasskeys passkeys;
    private final FindAccounts findAccounts;
    private final RelyingParty relyingParty;
    private final long timeout;

    PasskeyOptions(
            Challenges challenges,
            StoredPasskeys passkeys,
            FindAccounts findAccounts,
            RelyingParty relyingParty,
            PasskeyProperties properties) {
        this.challenges = challenges;
        this.passkeys = passkeys;
        this.findAccounts = findAccounts;
        this.relyingParty = relyingParty;
        this.timeout = properties.challengeLifetime().toMillis();
    }

    /** A passkey that its device offers by itself, none that the owner has already, made by a verified person. */
    CreationOptions forRegistration(AccountId owner) {
        Profile profile = findAccounts.profileOf(owner.value());
        Bytes handle = PasskeyOwners.handleOf(owner);
        return new CreationOptions(
                new CreationOptions.RelyingPartyEntity(relyingParty.id(), relyingParty.name()),
                new CreationOptions.User(
                        handle.toBase64UrlString(), profile.email(), profile.firstName() + " " + profile.lastName()),
                challenges.issue(Ceremony.REGISTRATION, owner).toBase64UrlString(),
                RelyingParty.ALGORITHMS.stream()
                        .map(each -> new CreationOptions.Parameters(
                                TYPE, each.getAlg().getValue()))
                        .toList(),
                timeout,
                of(owner),
                new CreationOptions.Selection(REQUIRED, REQUIRED),
                "none");
    }

    RequestOptions forSignIn() {
        return request(challenges.issue(Ceremony.SIGN_IN, null), List.of());
    }

    RequestOptions forStepUp(AccountId owner) {
        return request(challenges.issue(Ceremony.STEP_UP, owner), of(owner));
    }

    private RequestOptions request(Bytes challenge, List<Descriptor> allowed) {
        return new RequestOptions(challenge.toBase64UrlString(), timeout, relyingParty.id(), allowed, REQUIRED);
    }

    private List<Descriptor> of(AccountId owner) {
        return passkeys.findByUserId(PasskeyOwners.handleOf(owner)).stream()
                .map(PasskeyOptions::descriptor)
                .toList();
    }

    private static Descriptor descriptor(CredentialRecord passkey) {
        return new Descriptor(
                TYPE,
                passkey.getCredentialId().toBase64UrlString(),
                passkey.getTransports().stream()
                        .map(AuthenticatorTransport::getValue)
                        .sorted()
                        .toList());
    }
}
