package io.ogtickets.ticket.qr;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** Reads QR symbols as a gate's camera would. */
public final class QrReader {

    private static final int BLACK = 0xff000000;
    private static final int PIXELS_PER_MODULE = 4;
    private static final Pattern SIDE = Pattern.compile("viewBox=\"0 0 (\\d+) \\1\"");
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z");

    private QrReader() {}

    public static String readPng(byte[] png) throws IOException, ReaderException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        return readDrawing(pixelsOf(image), image.getWidth());
    }

    /** What the symbol says and where the middles of its corner marks are: bottom left, top left and top right. */
    public static Result symbolIn(BufferedImage page) throws ReaderException {
        return read(pixelsOf(page), page.getWidth(), DecodeHintType.TRY_HARDER);
    }

    private static int[] pixelsOf(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    public static String readSvg(String svg) throws ReaderException {
        Matcher side = SIDE.matcher(svg);
        if (!side.find()) {
            throw new IllegalArgumentException("No square view box");
        }
        int width = Integer.parseInt(side.group(1)) * PIXELS_PER_MODULE;
        int[] pixels = new int[width * width];
        Arrays.fill(pixels, -1);
        Matcher run = RUN.matcher(svg);
        while (run.find()) {
            int left = Integer.parseInt(run.group(1)) * PIXELS_PER_MODULE;
            int top = Integer.parseInt(run.group(2)) * PIXELS_PER_MODULE;
            int length = Integer.parseInt(run.group(3)) * PIXELS_PER_MODULE;
            for (int y = top; y < top + PIXELS_PER_MODULE; y++) {
                Arrays.fill(pixels, y * width + left, y * width + left + length, BLACK);
            }
        }
        return readDrawing(pixels, width);
    }

    /** Looks for the symbol as a camera would; one that was drawn, with nothing around it, is where it must be. */
    private static String readDrawing(int[] pixels, int width) throws ReaderException {
        try {
            return read(pixels, width, DecodeHintType.TRY_HARDER).getText();
        } catch (ReaderException notFound) {
            return read(pixels, width, DecodeHintType.PURE_BARCODE).getText();
        }
    }

    private static Result read(int[] pixels, int width, DecodeHintType hint) throws ReaderException {
        RGBLuminanceSource source = new RGBLuminanceSource(width, pixels.length / width, pixels);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(hint, Boolean.TRUE));
    }
}
