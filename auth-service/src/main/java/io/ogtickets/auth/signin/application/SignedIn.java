package io.ogtickets.auth.signin.application;

import io.ogtickets.auth.account.domain.OpaqueToken;
import io.ogtickets.auth.family.application.Session;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in that went well.
 *
 * @param knownBy for the device to keep, if it wasn't known before
 */
public record SignedIn(Session session, @Nullable OpaqueToken knownBy) {}
