package io.ogtickets.auth.account.domain;

import java.util.Set;

/** Somebody who wants an account: who they say they are, and what they agreed to. */
public record Applicant(EmailAddress email, PersonName name, Language language, Set<Consent> consents) {}
