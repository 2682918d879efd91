package io.ogtickets.auth.passkey.application;

import com.webauthn4j.util.exception.WebAuthnException;
import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.family.domain.FamilyId;
import io.ogtickets.auth.passkey.domain.Attestation;
import io.ogtickets.auth.passkey.domain.Ceremony;
import io.ogtickets.auth.secondfactor.application.SecondFactors;
import io.ogtickets.auth.secondfactor.domain.FactorKind;
import io.ogtickets.auth.secondfactor.domain.RecoveryCode;
import io.ogtickets.platform.problem.Refusal;
import java.util.List;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;

/** Gives an account a passkey. */
@Service
public class RegisterPasskey {

    /**
     * A passkey that is registered.
     *
     * @param recoveryCodes new ones, this once, if the account had none
     */
    public record Registered(Passkey passkey, List<RecoveryCode> recoveryCodes) {}

    private final PasskeyOptions options;
    private final ClientData clientData;
    private final Challenges challenges;
    private final RelyingParty relyingParty;
    private final FindPasskeys findPasskeys;
    private final SecondFactors secondFactors;
    private final PasskeyProperties properties;

    RegisterPasskey(
            PasskeyOptions options,
            ClientData clientData,
            Challenges challenges,
            RelyingParty relyingParty,
            FindPasskeys findPasskeys,
            SecondFactors secondFactors,
            PasskeyProperties properties) {
        this.options = options;
        this.clientData = clientData;
        this.challenges = challenges;
        this.relyingParty = relyingParty;
        this.findPasskeys = findPasskeys;
        this.secondFactors = secondFactors;
        this.properties = properties;
    }

    @Transactional(readOnly = true)
    public CreationOptions begin(AccountId account) {
        return options.forRegistration(account);
    }

    /** Refuses with {@code passkey-invalid}, {@code passkey-known} or {@code passkeys-full}. */
    @Transactional
    public Registered with(AccountId account, FamilyId family, String name, Attestation attestation) {
        secondFactors.lock(account);
        if (findPasskeys.countOf(account) >= properties.most()) {
            throw Refusal.conflict("passkeys-full", "There are as many passkeys as an account may have.")
                    .with("most", properties.most());
        }
        if (findPasskeys.ownerOf(attestation.credentialId()).isPresent()) {
            throw known();
        }
        verified(account, name, attestation);
        List<RecoveryCode> codes = secondFactors.added(account, family, FactorKind.PASSKEY);
        return new Registered(findPasskeys.by(attestation.credentialId()), codes);
    }

    private void verified(AccountId account, String name, Attestation attestation) {
        Bytes challenge = clientData.challengeIn(attestation.clientData());
        if (!challenges.use(challenge, Ceremony.REGISTRATION, account)) {
            throw invalid();
        }
        try {
            relyingParty.register(challenge, account, name, attestation);
        } catch (PasskeyContradicted anothers) {
            throw known();
        } catch (WebAuthnException | JacksonException | IllegalArgumentException refused) {
            throw invalid();
        }
    }

    private static Refusal known() {
        return Refusal.conflict("passkey-known", "This passkey is registered already.");
    }

    private static Refusal invalid() {
        return Refusal.malformed("passkey-invalid", "That is no passkey for this account.");
    }
}
