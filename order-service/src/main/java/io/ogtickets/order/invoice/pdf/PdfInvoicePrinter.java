package io.ogtickets.order.invoice.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.ogtickets.order.invoice.domain.Buyer;
import io.ogtickets.order.invoice.domain.CreditNote;
import io.ogtickets.order.invoice.domain.Invoice;
import io.ogtickets.order.invoice.domain.InvoicePrinter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Prints by openhtmltopdf: XHTML becomes a PDF tagged after PDF/UA-1 (ISO 14289-1), with its fonts embedded. */
@Component
class PdfInvoicePrinter implements InvoicePrinter {

    private static final String FONT = "Liberation Sans";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    private static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);

    private final byte[] regular = font("Regular");
    private final byte[] bold = font("Bold");
    private final Seller seller;
    private final ZoneId timeZone;

    PdfInvoicePrinter(Seller seller, @Value("${og.invoices.time-zone}") ZoneId timeZone) {
        this.seller = seller;
        this.timeZone = timeZone;
        // What it logs at every page is of interest to its authors only.
        XRLog.setLoggingEnabled(false);
    }

    @Override
    public byte[] print(Invoice invoice, Optional<Buyer> buyer, Locale reader) {
        return pdf(pageFor(reader).of(invoice, buyer));
    }

    @Override
    public byte[] print(CreditNote creditNote, Optional<Buyer> buyer, Locale reader) {
        return pdf(pageFor(reader).of(creditNote, buyer));
    }

    private InvoicePage pageFor(Locale reader) {
        Locale language = LANGUAGES.stream()
                .filter(one -> one.getLanguage().equals(reader.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
        return new InvoicePage(seller, language, timeZone);
    }

    private byte[] pdf(String html) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .withHtmlContent(html, null)
                    .useFont(() -> new ByteArrayInputStream(regular), FONT, REGULAR, FontStyle.NORMAL, true)
                    .useFont(() -> new ByteArrayInputStream(bold), FONT, BOLD, FontStyle.NORMAL, true)
                    .usePdfUaAccessibility(true)
                    .withProducer("OG-Tickets")
                    .toStream(pdf)
                    .run();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return pdf.toByteArray();
    }

    private static byte[] font(String weight) {
        String file = "/liberation/LiberationSans-" + weight + ".ttf";
        try (InputStream bytes = PdfInvoicePrinter.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("The font " + file + " is missing");
            }
            return bytes.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
