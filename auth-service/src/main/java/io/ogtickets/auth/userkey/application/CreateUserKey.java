package io.ogtickets.auth.userkey.application;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.userkey.domain.UserKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives a new account its user key. */
@Service
public class CreateUserKey {

    private final UserKeys keys;

    CreateUserKey(UserKeys keys) {
        this.keys = keys;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void of(AccountId account) {
        keys.add(account, UserKey.fresh());
    }
}
