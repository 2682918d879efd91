package io.ogtickets.local.home;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The ports of a local run: fixed ones, all moved by the same offset so that several systems fit on one machine. */
public record Ports(int offset) {

    public static final String HOST = "127.0.0.1";

    private static final int HIGHEST_BASE = 54320;

    public Ports {
        if (offset < 0 || offset + HIGHEST_BASE > 65_535) {
            throw new Trouble(
                    "OG_PORT_OFFSET must be between 0 and " + (65_535 - HIGHEST_BASE) + ", it is " + offset + ".");
        }
    }

    public int at(int base) {
        return base + offset;
    }

    /** How one process of the system reaches another, without a scheme. */
    public String address(int base) {
        return HOST + ":" + at(base);
    }

    public static InetSocketAddress socketAddress(int port) {
        return new InetSocketAddress(InetAddress.ofLiteral(HOST), port);
    }

    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(socketAddress(port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
