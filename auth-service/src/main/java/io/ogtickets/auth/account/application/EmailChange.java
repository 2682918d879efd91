package io.ogtickets.auth.account.application;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.account.domain.EmailAddress;

/** A change of address under way. */
record EmailChange(AccountId account, EmailAddress email, boolean confirmedByBoth) {}
