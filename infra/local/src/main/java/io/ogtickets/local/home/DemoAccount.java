package io.ogtickets.local.home;

/**
 * An account that exists in the local run only, one for each role.
 *
 * @param totpSecret 160 random bits in Base32 (RFC 4648), as authenticator apps take it
 */
public record DemoAccount(String role, String email, String password, String totpSecret) {}
