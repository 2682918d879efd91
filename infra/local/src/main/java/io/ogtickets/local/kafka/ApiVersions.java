package io.ogtickets.local.kafka;

import io.ogtickets.local.home.Ports;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;

/** Kafka's simplest request, spoken by hand: its own client takes longer to load than the question takes to answer. */
final class ApiVersions {

    private static final int PATIENCE_MILLIS = 2_000;
    private static final int API_KEY = 18;
    private static final int VERSION = 0;
    private static final int CORRELATION_ID = 7;
    private static final int NO_CLIENT_ID = -1;
    private static final int HEADER_BYTES = 10;

    private ApiVersions() {}

    static boolean answeredBy(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(Ports.socketAddress(port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            ask(new DataOutputStream(socket.getOutputStream()));
            return isAnswer(new DataInputStream(socket.getInputStream()));
        } catch (IOException e) {
            return false;
        }
    }

    /** The request header of Kafka's protocol, version 1; the body of this request is empty. */
    private static void ask(DataOutputStream out) throws IOException {
        out.writeInt(HEADER_BYTES);
        out.writeShort(API_KEY);
        out.writeShort(VERSION);
        out.writeInt(CORRELATION_ID);
        out.writeShort(NO_CLIENT_ID);
        out.flush();
    }

    private static boolean isAnswer(DataInputStream in) throws IOException {
        int length = in.readInt();
        int correlationId = in.readInt();
        int error = in.readShort();
        return length > 0 && correlationId == CORRELATION_ID && error == 0;
    }
}
