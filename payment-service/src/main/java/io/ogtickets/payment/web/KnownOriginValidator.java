package io.ogtickets.payment.web;

import io.ogtickets.payment.config.PaymentProperties;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares origins as RFC 6454 does; an address with user information is refused, for it misleads the eye. */
final class KnownOriginValidator implements ConstraintValidator<KnownOrigin, String> {

    private static final int LONGEST = 2_000;

    private record Origin(String scheme, String host, int port) {

        static Origin of(URI uri) {
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            int usual = scheme.equals("https") ? 443 : 80;
            return new Origin(
                    scheme, uri.getHost().toLowerCase(Locale.ROOT), uri.getPort() == -1 ? usual : uri.getPort());
        }
    }

    private final Set<Origin> known;

    KnownOriginValidator(PaymentProperties properties) {
        this.known = properties.returnOrigins().stream().map(Origin::of).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean isValid(@Nullable String url, ConstraintValidatorContext context) {
        return url == null || (url.length() <= LONGEST && isKnown(url));
    }

    private boolean isKnown(String url) {
        try {
            URI uri = new URI(url);
            return uri.getScheme() != null
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.toASCIIString().equals(url)
                    && known.contains(Origin.of(uri));
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
