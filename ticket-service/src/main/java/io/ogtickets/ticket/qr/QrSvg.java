package io.ogtickets.ticket.qr;

import org.springframework.web.util.HtmlUtils;

/** Draws a QR symbol as SVG: one path, one unit a module, crisp at any size. */
public final class QrSvg {

    private QrSvg() {}

    /** The title is what a screen reader says. */
    public static String draw(QrCode code, String title) {
        int side = code.width() + 2 * QrCode.QUIET_ZONE;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" role="img" aria-labelledby="title" \
                shape-rendering="crispEdges"><title id="title">%2$s</title>\
                <rect width="%1$d" height="%1$d" fill="#fff"/><path fill="#000" d="%3$s"/></svg>
                """.formatted(side, HtmlUtils.htmlEscape(title, "UTF-8"), path(code));
    }

    /** Each run of dark modules in a row is one rectangle. */
    private static String path(QrCode code) {
        StringBuilder path = new StringBuilder();
        code.forEachRun((x, y, length) -> path.append('M')
                .append(x + QrCode.QUIET_ZONE)
                .append(' ')
                .append(y + QrCode.QUIET_ZONE)
                .append('h')
                .append(length)
                .append("v1h-")
                .append(length)
                .append('z'));
        return path.toString();
    }
}
