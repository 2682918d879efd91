package io.ogtickets.auth.passkey.application;

import com.webauthn4j.util.exception.WebAuthnException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.audit.application.SecurityJournal;
import io.ogtickets.auth.audit.domain.SecurityEventKind;
import io.ogtickets.auth.passkey.domain.Assertion;
import io.ogtickets.auth.passkey.domain.Ceremony;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;

/** Takes what a passkey has signed, once. */
@Service
public class CheckPasskey {

    private final ClientData clientData;
    private final Challenges challenges;
    private final RelyingParty relyingParty;
    private final SecurityJournal journal;

    CheckPasskey(ClientData clientData, Challenges challenges, RelyingParty relyingParty, SecurityJournal journal) {
        this.clientData = clientData;
        this.challenges = challenges;
        this.relyingParty = relyingParty;
        this.journal = journal;
    }

    /** Uses the challenge up, whatever comes of it. To be called in the transaction of what the passkey opens. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean accepts(AccountId account, Ceremony ceremony, Assertion assertion) {
        Bytes challenge = clientData.challengeIn(assertion.clientData());
        return challenges.use(challenge, ceremony, ceremony == Ceremony.SIGN_IN ? null : account)
                && isHandleOf(account, assertion)
                && isSignedFor(account, challenge, assertion);
    }

    private static boolean isHandleOf(AccountId account, Assertion assertion) {
        String handle = assertion.userHandle();
        return handle == null || handle.equals(PasskeyOwners.handleOf(account).toBase64UrlString());
    }

    private boolean isSignedFor(AccountId account, Bytes challenge, Assertion assertion) {
        try {
            return relyingParty.authenticate(challenge, assertion).equals(account);
        } catch (MaliciousCounterValueException | PasskeyContradicted twoHoldIt) {
            journal.record(SecurityEventKind.PASSKEY_COPIED, account);
            return false;
        } catch (WebAuthnException | JacksonException | IllegalArgumentException refused) {
            return false;
        }
    }
}
