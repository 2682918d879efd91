package io.ogtickets.auth.signin.application;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.passkey.application.CheckPasskey;
import io.ogtickets.auth.passkey.domain.Ceremony;
import io.ogtickets.auth.secondfactor.application.CheckCode;
import io.ogtickets.auth.signin.domain.SecondFactor;
import org.springframework.stereotype.Component;

/** Takes a second factor of whichever kind, once. */
@Component
class CheckSecondFactor {

    private final CheckCode checkCode;
    private final CheckPasskey checkPasskey;

    CheckSecondFactor(CheckCode checkCode, CheckPasskey checkPasskey) {
        this.checkCode = checkCode;
        this.checkPasskey = checkPasskey;
    }

    /** Uses it up. To be called in the transaction of what it opens. */
    boolean accepts(AccountId account, Ceremony ceremony, SecondFactor shown) {
        return switch (shown) {
            case SecondFactor.Code code -> checkCode.accepts(account, code.text());
            case SecondFactor.Passkey passkey -> checkPasskey.accepts(account, ceremony, passkey.assertion());
        };
    }
}
