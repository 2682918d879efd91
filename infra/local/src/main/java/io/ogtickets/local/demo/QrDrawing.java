package io.ogtickets.local.demo;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/** Draws a QR code with characters: two rows of modules in each line, light on dark, as terminals mostly are. */
final class QrDrawing {

    /** The quiet zone that ISO/IEC 18004 asks for. */
    private static final int MARGIN = 4;

    private QrDrawing() {}

    static String of(String code) {
        ByteMatrix modules = encoded(code);
        StringBuilder drawing = new StringBuilder();
        for (int y = -MARGIN; y < modules.getHeight() + MARGIN; y += 2) {
            drawing.append("  ");
            for (int x = -MARGIN; x < modules.getWidth() + MARGIN; x++) {
                drawing.append(halves(isLight(modules, x, y), isLight(modules, x, y + 1)));
            }
            drawing.append('\n');
        }
        return drawing.toString();
    }

    private static ByteMatrix encoded(String code) {
        try {
            return Encoder.encode(code, ErrorCorrectionLevel.M, Map.of(EncodeHintType.MARGIN, 0))
                    .getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("The ticket's code doesn't fit into a QR code.", e);
        }
    }

    private static boolean isLight(ByteMatrix modules, int x, int y) {
        boolean inside = x >= 0 && y >= 0 && x < modules.getWidth() && y < modules.getHeight();
        return !inside || modules.get(x, y) == 0;
    }

    private static char halves(boolean upper, boolean lower) {
        if (upper) {
            return lower ? '█' : '▀';
        }
        return lower ? '▄' : ' ';
    }
}
