package io.ogtickets.auth.staff.application;

import io.ogtickets.auth.account.domain.Role;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts an administrator wants to see; null leaves a criterion out.
 *
 * @param begins how the address or the last name begins
 */
public record PeopleFilter(
        @Nullable String begins,
        @Nullable Role role,
        @Nullable Boolean locked) {}
