package io.ogtickets.ticket.pdf;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.util.XRLog;
import io.ogtickets.ticket.application.TicketPrinter;
import io.ogtickets.ticket.domain.Paper;
import io.ogtickets.ticket.domain.PrintedTicket;
import io.ogtickets.ticket.texts.Texts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Prints by openhtmltopdf: HTML becomes PDF 1.7 tagged after PDF/UA-1 (ISO 14289-1), with its fonts embedded. */
@Component
public final class PdfPrinter implements TicketPrinter {

    static final String FONT = "Liberation Sans";

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final byte[] regular = font("Regular");
    private final byte[] bold = font("Bold");
    private final FSCacheEx<String, FSCacheValue> fontMetrics = new FSDefaultCacheStore();
    private final Texts texts;
    private final String support;

    public PdfPrinter(Texts texts, @Value("${og.tickets.support}") String support) {
        this.texts = texts;
        this.support = support;
        // What it logs at every page is of interest to its authors only.
        XRLog.setLoggingEnabled(false);
    }

    @Override
    public byte[] print(List<PrintedTicket> tickets, Paper paper, Locale reader) {
        return render(new TicketPages(texts, Texts.nearest(reader), support).of(tickets, paper));
    }

    byte[] render(String html) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .withHtmlContent(html, null)
                    .useFont(() -> new ByteArrayInputStream(regular), FONT, REGULAR, FontStyle.NORMAL, true)
                    .useFont(() -> new ByteArrayInputStream(bold), FONT, BOLD, FontStyle.NORMAL, true)
                    .useCacheStore(CacheStore.PDF_FONT_METRICS, fontMetrics)
                    .useObjectDrawerFactory(QrDrawer.FACTORY)
                    .usePdfUaAccessibility(true)
                    .withProducer("OG-Tickets")
                    .toStream(pdf)
                    .run();
            return pdf.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] font(String weight) {
        try (InputStream file = PdfPrinter.class.getResourceAsStream("/liberation/LiberationSans-" + weight + ".ttf")) {
            if (file == null) {
                throw new IllegalStateException("The font is missing");
            }
            return file.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
