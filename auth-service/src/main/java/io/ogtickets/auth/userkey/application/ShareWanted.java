package io.ogtickets.auth.userkey.application;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.userkey.domain.OrderId;

/** A share that ticket-service asks for: of which account's key, for which order. */
public record ShareWanted(AccountId account, OrderId order) {}
