package io.ogtickets.auth.passkey.application;

/** What a passkey says contradicts what is known of it: it is another account's, or its counter was there before. */
final class PasskeyContradicted extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
