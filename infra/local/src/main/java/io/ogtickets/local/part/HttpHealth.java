package io.ogtickets.local.part;

import io.ogtickets.local.home.Ports;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks a health endpoint. The JDK's oldest HTTP client is the one that is ready quickest. */
public final class HttpHealth {

    private static final int PATIENCE_MILLIS = 2_000;

    private HttpHealth() {}

    public static boolean isUp(int port, String path) {
        try {
            var connection = (HttpURLConnection) URI.create("http://" + Ports.HOST + ":" + port + path)
                    .toURL()
                    .openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}
