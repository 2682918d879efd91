package io.ogtickets.ticket.qr;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;

/**
 * A QR symbol. Level M mends 15 % of the symbol; a higher level would make the modules smaller, which at a gate costs
 * more than it brings.
 */
public final class QrCode {

    /** The white border that ISO/IEC 18004 asks for, in modules. */
    static final int QUIET_ZONE = 4;

    private final ByteMatrix modules;

    private QrCode(ByteMatrix modules) {
        this.modules = modules;
    }

    /** Makes the smallest symbol that holds the text; Base45 gets the alphanumeric mode. */
    public static QrCode of(String text) {
        try {
            QRCode symbol = Encoder.encode(text, ErrorCorrectionLevel.M);
            return new QrCode(symbol.getMatrix());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("This doesn't fit into a QR symbol", tooLong);
        }
    }

    /** Modules along one side, without the quiet zone. */
    int width() {
        return modules.getWidth();
    }

    /** Some dark modules of one row, side by side. */
    interface Run {
        void at(int x, int y, int length);
    }

    void forEachRun(Run run) {
        for (int y = 0; y < width(); y++) {
            int x = 0;
            while (x < width()) {
                int length = darkFrom(x, y);
                if (length > 0) {
                    run.at(x, y, length);
                }
                x += length + 1;
            }
        }
    }

    private int darkFrom(int x, int y) {
        int length = 0;
        while (x + length < width() && isDark(x + length, y)) {
            length++;
        }
        return length;
    }

    boolean isDark(int x, int y) {
        return modules.get(x, y) == 1;
    }
}
