package io.ogtickets.ticket.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.ticket.domain.Paper;
import io.ogtickets.ticket.domain.PrintedTicket;
import io.ogtickets.ticket.texts.Texts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Printed tickets are accessible after ISO 14289-1, as far as a machine can tell: veraPDF's profile of PDF/UA-1. */
class PdfUaTest {

    private final PdfPrinter printer = new PdfPrinter(new Texts(), "support@og-tickets.example");

    @BeforeAll
    static void validator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @CsvSource({"A4,en", "LETTER,fr"})
    void printedTicketsAreAccessible(Paper paper, String language) throws Exception {
        List<PrintedTicket> family = List.of(PrintedSample.ticket(), PrintedSample.ticket());

        byte[] pdf = printer.print(family, paper, Locale.forLanguageTag(language));

        assertThat(complaints(pdf)).isEmpty();
    }

    @Test
    void whatIsNotAccessibleIsComplainedOf() throws Exception {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (PDDocument untagged = new PDDocument()) {
            untagged.addPage(new PDPage());
            untagged.save(pdf);
        }

        assertThat(complaints(pdf.toByteArray())).isNotEmpty();
    }

    private static List<String> complaints(byte[] pdf) throws Exception {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.getTotalAssertions()).isPositive();
            return result.getTestAssertions().stream()
                    .map(TestAssertion::getMessage)
                    .toList();
        }
    }
}
