package io.ogtickets.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.List;
import org.junit.jupiter.api.Test;

class QrDrawingTest {

    private static final int MARGIN = 4;
    private static final int INDENT = 2;

    @Test
    void whatIsDrawnCanBeRead() throws Exception {
        String code = "6BFOXN*TS0BI$ZD4N9:9S6RCVN5+O30K3/XIV0W23NTDE";

        assertThat(new Decoder().decode(modules(QrDrawing.of(code))).getText()).isEqualTo(code);
    }

    private static BitMatrix modules(String drawing) {
        List<String> lines = drawing.lines().toList();
        int size = lines.getFirst().length() - INDENT - 2 * MARGIN;
        BitMatrix modules = new BitMatrix(size);
        for (int y = 0; y < size; y++) {
            String line = lines.get((y + MARGIN) / 2);
            for (int x = 0; x < size; x++) {
                char halves = line.charAt(x + MARGIN + INDENT);
                char light = (y + MARGIN) % 2 == 0 ? '▀' : '▄';
                if (halves != '█' && halves != light) {
                    modules.set(x, y);
                }
            }
        }
        return modules;
    }
}
