package io.ogtickets.auth.passkey.application;

import io.ogtickets.auth.account.domain.AccountId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives out what a passkey is to sign. */
@Service
public class AskForPasskey {

    private final PasskeyOptions options;

    AskForPasskey(PasskeyOptions options) {
        this.options = options;
    }

    /** For whoever it turns out to be: the answer is the same for everybody, so it tells nothing of any account. */
    public RequestOptions toSignIn() {
        return options.forSignIn();
    }

    @Transactional(readOnly = true)
    public RequestOptions toStepUp(AccountId account) {
        return options.forStepUp(account);
    }
}
