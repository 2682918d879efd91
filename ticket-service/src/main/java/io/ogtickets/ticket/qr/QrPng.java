package io.ogtickets.ticket.qr;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws a QR symbol as a black-and-white PNG. */
public final class QrPng {

    private static final int WHITE = 0xffffffff;

    private QrPng() {}

    /** The side is in pixels. A module is a whole number of them, so what is left over widens the quiet zone. */
    public static byte[] draw(QrCode code, int side) {
        int module = Math.max(1, side / (code.width() + 2 * QrCode.QUIET_ZONE));
        int margin = (side - module * code.width()) / 2;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                if (!isDark(code, Math.floorDiv(x - margin, module), Math.floorDiv(y - margin, module))) {
                    image.setRGB(x, y, WHITE);
                }
            }
        }
        return encode(image);
    }

    private static boolean isDark(QrCode code, int x, int y) {
        return x >= 0 && y >= 0 && x < code.width() && y < code.width() && code.isDark(x, y);
    }

    private static byte[] encode(BufferedImage image) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(png)) {
            ImageIO.write(image, "png", output);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return png.toByteArray();
    }
}
