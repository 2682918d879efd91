package io.ogtickets.ticket;

import com.google.zxing.NotFoundException;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import io.ogtickets.ticket.qr.QrReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF as its readers meet it: people, screen readers and gates. */
public final class PrintedPages {

    /** A camera takes more than one picture, too. */
    private static final List<Float> DOTS_PER_INCH = List.of(300f, 250f, 200f, 150f);

    private static final double MILLIMETRES_PER_INCH = 25.4;

    private record Photograph(Result symbol, float dotsPerInch) {}

    private final PDDocument document;

    private PrintedPages(PDDocument document) {
        this.document = document;
    }

    public static PrintedPages of(byte[] pdf) {
        try {
            return new PrintedPages(Loader.loadPDF(pdf));
        } catch (IOException noPdf) {
            throw new UncheckedIOException(noPdf);
        }
    }

    public int count() {
        return document.getNumberOfPages();
    }

    /** Of one page, in points. */
    public List<Integer> size() {
        var box = document.getPage(0).getMediaBox();
        return List.of(Math.round(box.getWidth()), Math.round(box.getHeight()));
    }

    /** Its words, however the lines are broken. */
    public String text() throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }

    /** As a gate's camera reads a page that was printed in black and white. */
    public String qr(int page) throws IOException, ReaderException {
        return photographed(page).symbol().getText();
    }

    /** From the middle of a corner mark of the symbol to that of the next; the whole symbol is some modules larger. */
    public double millimetresBetweenCornerMarks(int page) throws IOException, ReaderException {
        Photograph photograph = photographed(page);
        ResultPoint[] marks = photograph.symbol().getResultPoints();
        return ResultPoint.distance(marks[1], marks[2]) / photograph.dotsPerInch() * MILLIMETRES_PER_INCH;
    }

    private Photograph photographed(int page) throws IOException, ReaderException {
        ReaderException failure = NotFoundException.getNotFoundInstance();
        for (float resolution : DOTS_PER_INCH) {
            try {
                return new Photograph(
                        QrReader.symbolIn(
                                new PDFRenderer(document).renderImageWithDPI(page, resolution, ImageType.BINARY)),
                        resolution);
            } catch (ReaderException blurred) {
                failure = blurred;
            }
        }
        throw failure;
    }

    public String language() {
        return document.getDocumentCatalog().getLanguage();
    }

    public boolean isTagged() {
        return document.getDocumentCatalog().getMarkInfo().isMarked();
    }

    /** What a screen reader says of each figure. */
    public List<String> figures() {
        List<String> found = new ArrayList<>();
        collect(document.getDocumentCatalog().getStructureTreeRoot(), found);
        return found;
    }

    private static void collect(PDStructureNode node, List<String> found) {
        if (node instanceof PDStructureElement element && "Figure".equals(element.getStructureType())) {
            found.add(String.valueOf(element.getAlternateDescription()));
        }
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureNode below) {
                collect(below, found);
            }
        }
    }
}
