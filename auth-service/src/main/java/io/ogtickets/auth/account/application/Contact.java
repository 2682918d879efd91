package io.ogtickets.auth.account.application;

import java.util.UUID;

/** How to reach a person, and in which language. */
public record Contact(UUID accountId, String email, String firstName, String lastName, String locale) {}
