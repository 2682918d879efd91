package io.ogtickets.auth.account.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * There is a new account.
 *
 * @param version of the account
 * @param locale the language that the person wants to be written to in, as a BCP 47 tag
 */
public record AccountActivated(UUID account, long version, String locale, Instant activatedAt) {}
