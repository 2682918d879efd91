package io.ogtickets.stripesimulator.page;

import io.ogtickets.stripesimulator.domain.CheckoutSession;
import io.ogtickets.stripesimulator.domain.Decline;
import io.ogtickets.stripesimulator.domain.LineItem;
import io.ogtickets.stripesimulator.domain.Money;
import io.ogtickets.stripesimulator.domain.PaymentIntent;
import io.ogtickets.stripesimulator.domain.PaymentIntentStatus;
import io.ogtickets.stripesimulator.domain.SessionStatus;
import io.ogtickets.stripesimulator.domain.TestCard;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the hosted page says for a session. */
final class PayPage {

    private static final HtmlTemplate FORM = HtmlTemplate.load("pay.html");
    private static final HtmlTemplate CHALLENGE = HtmlTemplate.load("challenge.html");
    private static final HtmlTemplate NOTICE = HtmlTemplate.load("notice.html");
    private static final HtmlTemplate ITEM = HtmlTemplate.load("item.html");
    private static final HtmlTemplate CARD = HtmlTemplate.load("card.html");
    private static final HtmlTemplate ALERT = HtmlTemplate.load("alert.html");
    private static final HtmlTemplate LINK = HtmlTemplate.load("link.html");

    private PayPage() {}

    static String of(CheckoutSession session) {
        if (session.status() != SessionStatus.OPEN) {
            return settled(session);
        }
        PaymentIntent intent = session.paymentIntent();
        boolean challenged = intent != null && intent.status() == PaymentIntentStatus.REQUIRES_ACTION;
        return challenged
                ? CHALLENGE.fill(Map.of("amount", print(session.terms().total())))
                : form(session, "");
    }

    static String declined(CheckoutSession session, Decline decline) {
        return form(session, ALERT.fill(Map.of("message", decline.message())));
    }

    static String settled(CheckoutSession session) {
        return session.status() == SessionStatus.COMPLETE
                ? notice("Payment complete", "This payment is already complete.", session.returnUrl())
                : notice(
                        "Link expired",
                        "This payment page has expired.",
                        session.terms().cancelUrl());
    }

    static String unknown() {
        return notice("Page not found", "There is no such payment page.", null);
    }

    private static String form(CheckoutSession session, String alert) {
        String reference = session.terms().clientReferenceId();
        return FORM.fill(
                Map.of(
                        "amount",
                        print(session.terms().total()),
                        "reference",
                        reference == null ? "" : "Reference " + reference),
                Map.of(
                        "alert", alert,
                        "items",
                                session.terms().lineItems().stream()
                                        .map(PayPage::item)
                                        .collect(Collectors.joining()),
                        "cancel", link(session.terms().cancelUrl(), "Cancel"),
                        "cards", cards()));
    }

    private static String notice(String title, String message, @Nullable String backTo) {
        return NOTICE.fill(
                Map.of("title", title, "message", message), Map.of("link", link(backTo, "Back to the shop")));
    }

    private static String item(LineItem item) {
        return ITEM.fill(
                Map.of("quantity", Long.toString(item.quantity()), "name", item.name(), "total", print(item.total())));
    }

    private static String cards() {
        return Arrays.stream(TestCard.values())
                .map(card -> CARD.fill(Map.of("number", card.printedNumber(), "effect", card.effect())))
                .collect(Collectors.joining());
    }

    private static String link(@Nullable String address, String label) {
        return address == null ? "" : LINK.fill(Map.of("address", address, "label", label));
    }

    private static String print(Money money) {
        Currency currency = Currency.getInstance(money.currency().toUpperCase(Locale.ROOT));
        NumberFormat format = NumberFormat.getCurrencyInstance(Locale.ENGLISH);
        format.setCurrency(currency);
        int digits = currency.getDefaultFractionDigits();
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(BigDecimal.valueOf(money.amount(), digits));
    }
}
