package io.ogtickets.auth.account.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Locale;

/**
 * An e-mail address. Two that differ in upper and lower case only are the same person's. It is ASCII, so that no
 * character outside of it can fold into somebody else's address (Unicode TR 36, section 2.5).
 *
 * @param address as the person wrote it
 * @param normalised by which it is found, and unique
 */
@Embeddable
public record EmailAddress(
        @Column(name = "email") String address,
        @Column(name = "email_normalised") String normalised) {

    public EmailAddress {
        if (!address.codePoints().allMatch(character -> character > ' ' && character < 0x7f)) {
            throw new IllegalArgumentException("An e-mail address is printable ASCII");
        }
    }

    public static EmailAddress of(String address) {
        return new EmailAddress(address, normalise(address));
    }

    /** What an account is looked up by, whatever was typed. */
    public static String normalise(String typed) {
        return typed.toLowerCase(Locale.ROOT);
    }
}
