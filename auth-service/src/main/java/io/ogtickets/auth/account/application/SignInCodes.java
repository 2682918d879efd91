package io.ogtickets.auth.account.application;

import io.ogtickets.auth.account.domain.AccountId;

/** The codes by mail that confirm a sign-in: they are for one password and one address, and end with either. */
public interface SignInCodes {

    void forget(AccountId account);
}
