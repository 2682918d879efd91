package io.ogtickets.auth.passkey.application;

import java.util.List;

/**
 * Names a passkey to a browser (W3C Web Authentication, {@code PublicKeyCredentialDescriptorJSON}).
 *
 * @param transports how its authenticator can be reached
 */
public record Descriptor(String type, String id, List<String> transports) {}
