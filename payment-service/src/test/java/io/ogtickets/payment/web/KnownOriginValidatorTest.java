package io.ogtickets.payment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.ogtickets.payment.config.PaymentProperties;
import jakarta.validation.ConstraintValidatorContext;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownOriginValidatorTest {

    private final KnownOriginValidator validator = new KnownOriginValidator(new PaymentProperties(
            List.of(URI.create("https://tickets.example"), URI.create("http://localhost:5173")),
            Duration.ZERO,
            Duration.ZERO,
            Duration.ZERO));

    @ParameterizedTest
    @CsvSource({
        "https://tickets.example,              true",
        "https://tickets.example:443/orders?x, true",
        "HTTPS://Tickets.Example/orders#a,     true",
        "http://localhost:5173/a,              true",
        "http://tickets.example/,              false",
        "https://tickets.example:8443/,        false",
        "https://tickets.example.evil.org/,    false",
        "https://tickets.example@evil.org/,    false",
        "https://me@tickets.example/,          false",
        "https://tickets.example/é,            false",
        "https:tickets.example,                false",
        "javascript:alert(1),                  false",
        "/orders,                              false",
        "'https://tickets.example/ a',         false",
    })
    void onlyOurOwnOriginsAreKnown(String url, boolean known) {
        assertThat(validator.isValid(url, mock(ConstraintValidatorContext.class)))
                .isEqualTo(known);
    }
}
