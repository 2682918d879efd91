package io.ogtickets.auth.password.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What is kept of a password.
 *
 * @param value with the algorithm's id, its parameters and the salt
 */
@Embeddable
public record PasswordHash(@Column(name = "password_hash") String value) {

    /** A hash is no secret, and has no business in a log either. */
    @Override
    public String toString() {
        return "PasswordHash[…]";
    }
}
