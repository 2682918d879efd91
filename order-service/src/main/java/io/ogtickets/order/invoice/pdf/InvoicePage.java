package io.ogtickets.order.invoice.pdf;

import io.ogtickets.order.invoice.domain.Buyer;
import io.ogtickets.order.invoice.domain.CreditNote;
import io.ogtickets.order.invoice.domain.Invoice;
import io.ogtickets.order.invoice.domain.Vat;
import io.ogtickets.platform.money.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** The page of an invoice or a credit note in one language, as XHTML. */
final class InvoicePage {

    private static final String STYLE = """
            @page { size: A4; margin: 20mm }
            body { font-family: 'Liberation Sans'; font-size: 10pt; color: #1a1a1a }
            h1 { font-size: 18pt; margin: 10mm 0 4mm 0 }
            table { width: 100%; border-collapse: collapse; margin-top: 6mm }
            th { text-align: left; border-bottom: 1pt solid #1a1a1a; padding: 1mm }
            td { border-bottom: 0.3pt solid #999999; padding: 1mm; vertical-align: top }
            .amount { text-align: right; white-space: nowrap }
            .parties td { border: none; width: 50% }
            """;

    private static final char NARROW_NO_BREAK_SPACE = '\u202f';
    private static final char NO_BREAK_SPACE = '\u00a0';

    private final Seller seller;
    private final ResourceBundle texts;
    private final Locale locale;
    private final ZoneId timeZone;

    InvoicePage(Seller seller, Locale locale, ZoneId timeZone) {
        this.seller = seller;
        this.locale = locale;
        this.timeZone = timeZone;
        this.texts = ResourceBundle.getBundle(
                "invoice", locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    }

    String of(Invoice invoice, Optional<Buyer> buyer) {
        String title = text("title") + " " + invoice.fullNumber();
        return page(title, buyer, dates(invoice), lines(invoice) + sums(invoice.vat()), text("paid"));
    }

    String of(CreditNote creditNote, Optional<Buyer> buyer) {
        String title = text("credit-note") + " " + creditNote.fullNumber();
        return page(title, buyer, dates(creditNote), lines(creditNote) + sums(creditNote.vat()), text("given-back"));
    }

    private String page(String title, Optional<Buyer> buyer, String dates, String tables, String end) {
        return """
                <html lang="%s"><head><title>%s</title><meta name="description" content="%s"/>
                <style>%s</style></head><body>
                <table class="parties"><tr><td>%s</td><td>%s</td></tr></table>
                <h1>%s</h1><p>%s</p>%s<p>%s</p></body></html>
                """.formatted(
                        locale.getLanguage(),
                        title,
                        title,
                        STYLE,
                        sellerBlock(),
                        buyer.map(this::buyerBlock).orElse(""),
                        title,
                        dates,
                        tables,
                        end);
    }

    private String sellerBlock() {
        return "<strong>%s</strong><br/>%s<br/>SIRET %s<br/>%s %s"
                .formatted(
                        escaped(seller.name()),
                        escaped(seller.address()),
                        escaped(seller.siret()),
                        text("vat-number"),
                        escaped(seller.vatNumber()));
    }

    private String buyerBlock(Buyer buyer) {
        return "%s<br/><strong>%s</strong><br/>%s"
                .formatted(text("buyer"), escaped(buyer.name()), escaped(buyer.email()));
    }

    private String dates(Invoice invoice) {
        return "%s %s<br/>%s %s<br/>%s %s"
                .formatted(
                        text("issued"),
                        day(invoice.issuedAt()),
                        text("sold"),
                        day(invoice.paidAt()),
                        text("order"),
                        escaped(invoice.orderReference()));
    }

    private String dates(CreditNote creditNote) {
        Invoice invoice = creditNote.invoice();
        return "%s %s<br/>%s %s, %s %s<br/>%s %s"
                .formatted(
                        text("credit-issued"),
                        day(creditNote.issuedAt()),
                        text("corrects"),
                        invoice.fullNumber(),
                        text("issued").toLowerCase(locale),
                        day(invoice.issuedAt()),
                        text("order"),
                        escaped(invoice.orderReference()));
    }

    private String lines(Invoice invoice) {
        String rows = invoice.lines().stream()
                .map(line -> "<tr>%s<td class=\"amount\">%d</td>%s%s</tr>"
                        .formatted(what(line), line.quantity(), cell(line.unitPrice()), cell(line.total())))
                .collect(Collectors.joining());
        return table(rows, "ticket", "quantity", "unit-price", "amount");
    }

    private String lines(CreditNote creditNote) {
        String rows = creditNote.lines().stream()
                .map(line -> "<tr>%s<td class=\"amount\">%d</td>%s</tr>"
                        .formatted(what(line.of()), line.tickets(), cell(line.amount())))
                .collect(Collectors.joining());
        return table(rows, "ticket", "persons", "amount");
    }

    private String what(Invoice.Line line) {
        return "<td>%s, %s<br/>%s %s, %s</td>"
                .formatted(
                        escaped(line.session()),
                        day(line.startsAt()),
                        text("category"),
                        escaped(line.category()),
                        text("type." + line.type()));
    }

    /** All columns but the first hold amounts. */
    private String table(String rows, String first, String... others) {
        String heads = Arrays.stream(others)
                .map(other -> "<th class=\"amount\">" + text(other) + "</th>")
                .collect(Collectors.joining());
        return "<table><tr><th>%s</th>%s</tr>%s</table>".formatted(text(first), heads, rows);
    }

    private String sums(Vat vat) {
        NumberFormat percent = NumberFormat.getPercentInstance(locale);
        percent.setMaximumFractionDigits(2);
        String rate = escaped(percent.format(BigDecimal.valueOf(vat.basisPoints(), 4)));
        return "<table><tr><th>%s</th>%s</tr><tr><th>%s %s</th>%s</tr><tr><th>%s</th>%s</tr></table>"
                .formatted(
                        text("net"),
                        cell(vat.net()),
                        text("vat"),
                        rate,
                        cell(vat.amount()),
                        text("total"),
                        cell(vat.total()));
    }

    private String cell(Money money) {
        Currency currency = Currency.getInstance(money.currency());
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency);
        String amount = format.format(BigDecimal.valueOf(money.amount(), currency.getDefaultFractionDigits()));
        return "<td class=\"amount\">" + escaped(amount) + "</td>";
    }

    private String day(Instant time) {
        return escaped(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .withZone(timeZone)
                .format(time));
    }

    private String text(String key) {
        return escaped(texts.getString(key));
    }

    /** The font has no narrow no-break space, which French numbers are grouped by. */
    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text.replace(NARROW_NO_BREAK_SPACE, NO_BREAK_SPACE), "UTF-8");
    }
}
