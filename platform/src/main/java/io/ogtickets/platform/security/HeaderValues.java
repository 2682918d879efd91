package io.ogtickets.platform.security;

/**
 * Which values of headers the firewall lets through: assigned characters that control nothing, and tabs. That is what Spring
 * Security's {@link org.springframework.security.web.firewall.StrictHttpFirewall} lets through by itself; it matches a
 * token's every character against a pattern for it, which took more time than all else that is done with the token.
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
