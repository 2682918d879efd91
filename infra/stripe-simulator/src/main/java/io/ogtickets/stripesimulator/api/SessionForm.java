package io.ogtickets.stripesimulator.api;

import io.ogtickets.stripesimulator.domain.LineItem;
import io.ogtickets.stripesimulator.domain.Money;
import io.ogtickets.stripesimulator.domain.PaymentIntentTerms;
import io.ogtickets.stripesimulator.domain.SessionTerms;
import io.ogtickets.stripesimulator.domain.StripeFailure;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what {@code POST /v1/checkout/sessions} asks for; fields that the simulator has no use for are ignored. */
final class SessionForm {

    private static final long LARGEST_UNIT_AMOUNT = 99_999_999;
    private static final long LARGEST_QUANTITY = 999_999;

    private SessionForm() {}

    static SessionTerms read(StripeForm form) {
        requirePaymentMode(form);
        StripeForm intent = form.part("payment_intent_data");
        return new SessionTerms(
                lineItems(form),
                url(form, "success_url").orElseThrow(() -> StripeFailure.missing("success_url")),
                url(form, "cancel_url").orElse(null),
                form.text("client_reference_id").orElse(null),
                form.text("customer_email").orElse(null),
                form.text("locale").orElse(null),
                form.texts("metadata"),
                form.number("expires_at").map(Instant::ofEpochSecond).orElse(null),
                new PaymentIntentTerms(intent.text("description").orElse(null), intent.texts("metadata")));
    }

    private static void requirePaymentMode(StripeForm form) {
        if (!form.requiredText("mode").equals("payment")) {
            throw StripeFailure.invalid("mode", "Invalid mode: the simulator knows only 'payment'.");
        }
    }

    private static List<LineItem> lineItems(StripeForm form) {
        List<StripeForm> items = form.parts("line_items");
        if (items.isEmpty()) {
            throw StripeFailure.missing("line_items");
        }
        return items.stream().map(SessionForm::lineItem).toList();
    }

    private static LineItem lineItem(StripeForm item) {
        item.text("price").ifPresent(id -> {
            throw StripeFailure.noSuch("price", item.name("price"), id);
        });
        StripeForm price = item.part("price_data");
        StripeForm product = price.part("product_data");
        Money unitPrice = new Money(price.requiredNumber("unit_amount", 0, LARGEST_UNIT_AMOUNT), currency(price));
        return new LineItem(
                product.requiredText("name"),
                product.text("description").orElse(null),
                unitPrice,
                item.requiredNumber("quantity", 1, LARGEST_QUANTITY));
    }

    private static String currency(StripeForm price) {
        String code = price.requiredText("currency");
        boolean known = Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equalsIgnoreCase(code));
        if (!known) {
            throw StripeFailure.invalid(price.name("currency"), "Invalid currency: " + code);
        }
        return code.toLowerCase(Locale.ROOT);
    }

    private static Optional<String> url(StripeForm form, String key) {
        Optional<String> url = form.text(key);
        if (url.isPresent() && !isWebAddress(url.get().replace("{CHECKOUT_SESSION_ID}", "id"))) {
            throw StripeFailure.invalid("url_invalid", key, "Not a valid URL");
        }
        return url;
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = new URI(text);
            return uri.getHost() != null && List.of("http", "https").contains(uri.getScheme());
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
