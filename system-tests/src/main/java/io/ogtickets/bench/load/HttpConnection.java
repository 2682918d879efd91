package io.ogtickets.bench.load;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * One connection of HTTP/1.1 that is used again and again. It reads of an answer no more than its status and where it
 * ends, so that the cores are left to those who are measured.
 */
final class HttpConnection implements Closeable {

    private static final int BUFFER_BYTES = 32 * 1024;
    private static final int LONGEST_SILENCE_MILLIS = 30_000;
    private static final int HEXADECIMAL = 16;
    private static final String LENGTH = "Content-Length:";
    private static final String ENCODING = "Transfer-Encoding: chunked";
    private static final String CLOSE = "Connection: close";

    private final InetSocketAddress server;
    private final InetAddress own;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private Socket socket;
    private int next;
    private int end;

    /** @param own the address from which it comes */
    HttpConnection(InetSocketAddress server, InetAddress own) throws IOException {
        this.server = server;
        this.own = own;
        this.socket = open();
    }

    /** Sends a whole request and answers the status of the answer, which is read to its end. */
    int exchange(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        int status = Integer.parseInt(line().substring(9, 12));
        long length = 0;
        boolean chunked = false;
        boolean closing = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (startsWith(header, LENGTH)) {
                length = Long.parseLong(header.substring(LENGTH.length()).strip());
            }
            chunked |= startsWith(header, ENCODING);
            closing |= startsWith(header, CLOSE);
        }
        if (chunked) {
            skipChunks();
        } else {
            skip(length);
        }
        if (closing) {
            reopen();
        }
        return status;
    }

    void reopen() throws IOException {
        close();
        socket = open();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private Socket open() throws IOException {
        next = 0;
        end = 0;
        Socket fresh = new Socket(server.getAddress(), server.getPort(), own, 0);
        fresh.setTcpNoDelay(true);
        fresh.setSoTimeout(LONGEST_SILENCE_MILLIS);
        return fresh;
    }

    private void skipChunks() throws IOException {
        long size = chunkSize();
        while (size > 0) {
            skip(size);
            line();
            size = chunkSize();
        }
        line();
    }

    private long chunkSize() throws IOException {
        return Long.parseLong(line().strip(), HEXADECIMAL);
    }

    private void skip(long bytes) throws IOException {
        long left = bytes;
        while (left > 0) {
            ensureSome();
            int part = (int) Math.min(left, end - next);
            next += part;
            left -= part;
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(80);
        while (true) {
            ensureSome();
            int from = next;
            while (next < end && buffer[next] != '\n') {
                next++;
            }
            line.append(new String(buffer, from, next - from, StandardCharsets.ISO_8859_1));
            if (next < end) {
                next++;
                return withoutReturn(line);
            }
        }
    }

    private static String withoutReturn(StringBuilder line) {
        int last = line.length() - 1;
        return last >= 0 && line.charAt(last) == '\r' ? line.substring(0, last) : line.toString();
    }

    private void ensureSome() throws IOException {
        if (next < end) {
            return;
        }
        InputStream answers = socket.getInputStream();
        int read = answers.read(buffer);
        if (read < 0) {
            throw new EOFException("the connection was closed in the middle of an answer");
        }
        next = 0;
        end = read;
    }

    private static boolean startsWith(String header, String name) {
        return header.regionMatches(true, 0, name, 0, name.length());
    }
}
