package io.ogtickets.ticket.pdf;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import io.ogtickets.ticket.qr.QrCode;
import io.ogtickets.ticket.qr.QrShape;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.Map;
import org.w3c.dom.Element;

/** Draws {@code <object data="the code">} as a QR symbol, as vector. */
final class QrDrawer implements FSObjectDrawer {

    static final FSObjectDrawerFactory FACTORY = new FSObjectDrawerFactory() {
        @Override
        public FSObjectDrawer createDrawer(Element element) {
            return new QrDrawer();
        }

        @Override
        public boolean isReplacedObject(Element element) {
            return element.getTagName().equals("object");
        }
    };

    @Override
    public Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice page,
            RenderingContext context,
            int dotsPerPixel) {
        QrCode code = QrCode.of(element.getAttribute("data"));
        double side = width / dotsPerPixel;
        Shape modules = AffineTransform.getScaleInstance(side / QrShape.side(code), side / QrShape.side(code))
                .createTransformedShape(QrShape.of(code));
        page.drawWithGraphics((float) x, (float) y, (float) side, (float) side, graphics -> {
            graphics.setColor(Color.BLACK);
            graphics.fill(modules);
        });
        return Map.of();
    }
}
