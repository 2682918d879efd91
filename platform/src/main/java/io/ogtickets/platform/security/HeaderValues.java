package io.ogtickets.platform.security;

/**
 * Which values of headers the firewall lets through: assigned characters that are no ISO controls, and tabs. These are the
 * same as {@link org.springframework.security.web.firewall.StrictHttpFirewall} lets through by itself, but it matches each
 * value against a pattern, some 900 characters of a token with every request.
 */
final class HeaderValues {

    private HeaderValues() {}

    static boolean areAllowed(String value) {
        int next = 0;
        while (next < value.length()) {
            int character = value.codePointAt(next);
            if (!isAllowed(character)) {
                return false;
            }
            next += Character.charCount(character);
        }
        return true;
    }

    private static boolean isAllowed(int character) {
        return character == '\t' || (Character.isDefined(character) && !Character.isISOControl(character));
    }
}
