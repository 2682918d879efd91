package io.ogtickets.ticket.qr;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.ReaderException;
import io.ogtickets.ticket.CodeVector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {

    private final String anyCode = CodeVector.all().findFirst().orElseThrow().code();

    @ParameterizedTest
    @MethodSource("io.ogtickets.ticket.CodeVector#all")
    void theVectorReadsBackToTheCode(CodeVector vector) throws ReaderException {
        String svg = QrSvg.draw(QrCode.of(vector.code()), "Ticket");

        assertThat(QrReader.readSvg(svg)).isEqualTo(vector.code());
    }

    @ParameterizedTest
    @ValueSource(ints = {128, 300, 480, 2048})
    void thePixelsReadBackToTheCodeAtAnySize(int side) throws IOException, ReaderException {
        byte[] png = QrPng.draw(QrCode.of(anyCode), side);

        assertThat(QrReader.readPng(png)).isEqualTo(anyCode);
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(side);
    }

    /** 173 characters at level M fit version 7 (45 modules) in alphanumeric mode only; byte mode would need version 9. */
    @Test
    void theSymbolIsInAlphanumericMode() {
        assertThat(anyCode).hasSize(173);
        assertThat(QrCode.of(anyCode).width()).isEqualTo(45);
    }

    @Test
    void theVectorIsOnePathWithATitleForScreenReaders() {
        String svg = QrSvg.draw(QrCode.of(anyCode), "Ticket <A> & \"B\"");

        assertThat(svg.split("<path", -1)).hasSize(2);
        assertThat(svg)
                .contains("<title id=\"title\">Ticket &lt;A&gt; &amp; &quot;B&quot;</title>")
                .contains("viewBox=\"0 0 53 53\"")
                .contains("shape-rendering=\"crispEdges\"");
    }
}
