package io.ogtickets.ticket.qr;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** A QR symbol as one shape, one unit a module, its quiet zone around it. */
public final class QrShape {

    private QrShape() {}

    /** Units along one side, with the quiet zone. */
    public static int side(QrCode code) {
        return code.width() + 2 * QrCode.QUIET_ZONE;
    }

    public static Shape of(QrCode code) {
        Path2D shape = new Path2D.Double();
        code.forEachRun((x, y, length) ->
                shape.append(new Rectangle2D.Double(x + QrCode.QUIET_ZONE, y + QrCode.QUIET_ZONE, length, 1), false));
        return shape;
    }
}
