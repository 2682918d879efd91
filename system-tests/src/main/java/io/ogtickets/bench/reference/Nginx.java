package io.ogtickets.bench.reference;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Nginx as a bare proxy before one service: it routes by nothing, checks nothing and keeps its connections. */
public final class Nginx implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Process process;
    private final InetSocketAddress address;

    private Nginx(Process process, InetSocketAddress address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Starts it.
     *
     * @param port where it listens
     */
    public static Nginx before(int servicePort, int port, Path program) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("nginx");
        Path settings = Files.writeString(folder.resolve("nginx.conf"), settings(folder, servicePort, port));
        List<String> command =
                List.of(program.toString(), "-p", folder.toString(), "-c", settings.toString(), "-g", "daemon off;");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.log").toFile())
                .start();
        Nginx nginx = new Nginx(process, new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        nginx.awaitOpen();
        return nginx;
    }

    private static String settings(Path folder, int servicePort, int port) {
        return """
            worker_processes 1;
            pid %1$s/nginx.pid;
            error_log %1$s/error.log;
            events { worker_connections 4096; }
            http {
              access_log off;
              client_body_temp_path %1$s;
              proxy_temp_path %1$s;
              fastcgi_temp_path %1$s;
              uwsgi_temp_path %1$s;
              scgi_temp_path %1$s;
              keepalive_requests 10000000;
              upstream service { server 127.0.0.1:%2$d; keepalive 128; keepalive_requests 10000000; }
              server {
                listen 127.0.0.1:%3$d;
                location / {
                  proxy_pass http://service;
                  proxy_http_version 1.1;
                  proxy_set_header Connection "";
                }
              }
            }
            """.formatted(folder, servicePort, port);
    }

    public InetSocketAddress address() {
        return address;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private void awaitOpen() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isOpen()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroy();
                throw new IllegalStateException("nginx doesn't start");
            }
            Thread.sleep(Duration.ofMillis(20));
        }
    }

    private boolean isOpen() {
        try (Socket _ = new Socket(address.getAddress(), address.getPort())) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
