package io.ogtickets.auth.signin.application;

import io.ogtickets.auth.account.domain.OpaqueToken;
import io.ogtickets.auth.family.domain.Client;
import io.ogtickets.auth.signin.domain.DeviceName;
import io.ogtickets.auth.throttle.domain.ClientAddress;
import org.jspecify.annotations.Nullable;

/**
 * How somebody comes.
 *
 * @param knownBy what the device kept from an earlier sign-in
 */
public record Visit(Client client, @Nullable OpaqueToken knownBy, ClientAddress from, DeviceName device) {}
