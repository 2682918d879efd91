package io.ogtickets.auth.family.application;

import io.ogtickets.auth.account.domain.OpaqueToken;
import io.ogtickets.auth.family.domain.Client;
import io.ogtickets.auth.family.domain.Granted;
import java.time.Duration;

/**
 * A sign-in that goes on.
 *
 * @param refreshToken for the next time
 * @param refreshLifetime how long that is good if it isn't used
 */
public record Session(Granted granted, Client client, OpaqueToken refreshToken, Duration refreshLifetime) {}
