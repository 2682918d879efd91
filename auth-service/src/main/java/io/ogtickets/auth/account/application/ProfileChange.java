package io.ogtickets.auth.account.application;

import io.ogtickets.auth.account.domain.Language;
import org.jspecify.annotations.Nullable;

/** What is to be changed of a profile; null leaves it as it is. */
public record ProfileChange(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable Language language,
        @Nullable Boolean acceptsMarketing) {}
