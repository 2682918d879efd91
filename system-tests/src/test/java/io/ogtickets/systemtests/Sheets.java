package io.ogtickets.systemtests;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** Printed tickets as people and gates read them. */
record Sheets(PDDocument document) implements AutoCloseable {

    /** A camera takes more than one picture, too. */
    private static final List<Float> DOTS_PER_INCH = List.of(300f, 250f, 200f, 150f);

    static Sheets of(byte[] pdf) throws IOException {
        return new Sheets(Loader.loadPDF(pdf));
    }

    int count() {
        return document.getNumberOfPages();
    }

    /** The words of one page, however the lines are broken. */
    String text(int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page + 1);
        stripper.setEndPage(page + 1);
        return stripper.getText(document).replaceAll("\\s+", " ");
    }

    /** What a page's QR symbol says. */
    String code(int page) throws IOException, ReaderException {
        ReaderException failure = NotFoundException.getNotFoundInstance();
        for (float resolution : DOTS_PER_INCH) {
            try {
                return read(new PDFRenderer(document).renderImageWithDPI(page, resolution, ImageType.BINARY));
            } catch (ReaderException blurred) {
                failure = blurred;
            }
        }
        throw failure;
    }

    private static String read(BufferedImage picture) throws ReaderException {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        BinaryBitmap seen = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        return new QRCodeReader()
                .decode(seen, Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE))
                .getText();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
