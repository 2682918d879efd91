package io.ogtickets.auth.signin.domain;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a device is called in a list: {@code Firefox, Windows}. It is what the device says of itself, so it helps its owner
 * to know it again and proves nothing.
 */
public record DeviceName(String text) {

    private record Sign(String inUserAgent, String name) {}

    /** Most browsers claim to be others too, so the order decides. */
    private static final List<Sign> BROWSERS = List.of(
            new Sign("Edg", "Edge"),
            new Sign("OPR/", "Opera"),
            new Sign("SamsungBrowser/", "Samsung Internet"),
            new Sign("Firefox/", "Firefox"),
            new Sign("FxiOS/", "Firefox"),
            new Sign("CriOS/", "Chrome"),
            new Sign("Chrome/", "Chrome"),
            new Sign("Safari/", "Safari"));

    private static final List<Sign> SYSTEMS = List.of(
            new Sign("Android", "Android"),
            new Sign("iPhone", "iPhone"),
            new Sign("iPad", "iPad"),
            new Sign("Windows", "Windows"),
            new Sign("Mac OS X", "macOS"),
            new Sign("CrOS", "ChromeOS"),
            new Sign("Linux", "Linux"));

    private static final Pattern PRODUCT = Pattern.compile("^[A-Za-z0-9._-]{1,40}");
    private static final String UNKNOWN = "?";

    public static DeviceName of(@Nullable String userAgent) {
        if (userAgent == null) {
            return new DeviceName(UNKNOWN);
        }
        String browser = nameIn(userAgent, BROWSERS, productOf(userAgent));
        String system = nameIn(userAgent, SYSTEMS, "");
        return new DeviceName(system.isEmpty() ? browser : browser + ", " + system);
    }

    /** The same device as an app on it is known: {@code My tickets (Firefox, Windows)}. */
    public DeviceName with(String app) {
        return new DeviceName(app + " (" + text + ")");
    }

    private static String nameIn(String userAgent, List<Sign> signs, String otherwise) {
        return signs.stream()
                .filter(sign -> userAgent.contains(sign.inUserAgent()))
                .map(Sign::name)
                .findFirst()
                .orElse(otherwise);
    }

    private static String productOf(String userAgent) {
        Matcher product = PRODUCT.matcher(userAgent);
        return product.find() ? product.group() : UNKNOWN;
    }
}
