package io.ogtickets.ticket.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.ReaderException;
import io.ogtickets.ticket.PrintedPages;
import io.ogtickets.ticket.domain.Paper;
import io.ogtickets.ticket.domain.PrintedTicket;
import io.ogtickets.ticket.texts.Texts;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is on a page, and that it is one page. */
class TicketPagesTest {

    private final PdfPrinter printer = new PdfPrinter(new Texts(), "support@og-tickets.example");

    @ParameterizedTest
    @CsvSource({"A4,en,Paris La Defense Arena", "LETTER,fr,Paris La Défense Arena"})
    void theVenueStandsThereWithItsAddress(Paper paper, String language, String venue) throws IOException {
        PrintedPages pages = print(PrintedSample.ticket(), paper, language);

        assertThat(pages.text()).contains(venue + ", 99 jardins de l'Arche, 92000 Nanterre");
    }

    @ParameterizedTest
    @CsvSource({"A4,en", "A4,fr", "LETTER,en", "LETTER,fr"})
    void theLongestTicketOfTheGamesIsOnePageWithALargeSymbol(Paper paper, String language)
            throws IOException, ReaderException {
        PrintedPages pages = print(PrintedSample.longest(), paper, language);

        assertThat(pages.count()).isOne();
        assertThat(pages.text()).contains("route de Lagny, 77360 Vaires", "support@og-tickets.example");
        assertThat(pages.millimetresBetweenCornerMarks(0)).isGreaterThan(30);
    }

    private PrintedPages print(PrintedTicket ticket, Paper paper, String language) {
        return PrintedPages.of(printer.print(List.of(ticket), paper, Locale.forLanguageTag(language)));
    }
}
