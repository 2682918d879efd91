package io.ogtickets.auth.account.web;

/** What text may be made of, as regular expressions. */
final class Inputs {

    /** Printable ASCII without spaces: no character of an address can pass for another. */
    static final String ASCII = "[\\x21-\\x7e]*";

    /** No half of a surrogate pair. */
    static final String TEXT = "[^\\p{Cs}]*";

    static final String ONE_LINE = "[^\\p{Cc}\\p{Cs}\\u2028\\u2029]*";

    static final String NOT_BLANK = "(?s).*\\S.*";

    static final String LOCALE = "(en|fr)([-_][A-Za-z0-9]{2,8})?";

    /** Beyond what a password may have, so that the policy says so in its own words. */
    static final int LONGEST_PASSWORD = 512;

    static final int LONGEST_TOKEN = 100;
    static final int LONGEST_EMAIL = 254;
    static final int LONGEST_NAME = 100;

    private Inputs() {}
}
