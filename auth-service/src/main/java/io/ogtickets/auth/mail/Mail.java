package io.ogtickets.auth.mail;

/** A mail as it goes out, in both forms. */
public record Mail(String to, String subject, String text, String html) {

    /** Without what it says and to whom. */
    @Override
    public String toString() {
        return "Mail[…]";
    }
}
