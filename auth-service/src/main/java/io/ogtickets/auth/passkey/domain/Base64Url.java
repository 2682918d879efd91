package io.ogtickets.auth.passkey.domain;

/** How browsers write bytes in JSON: Base64url without padding (RFC 4648, section 5). */
public final class Base64Url {

    /** Some bytes, at least one. */
    public static final String PATTERN = "(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,4})";

    private Base64Url() {}
}
