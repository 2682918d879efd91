package io.ogtickets.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Clients with one connection each that send requests to one server.
 *
 * @param clients how many at once
 * @param apart whether each client comes from an address of its own, as people do whom a limit must not mix up
 */
public record Load(InetSocketAddress server, int clients, Requests requests, boolean apart) {

    public Load(InetSocketAddress server, int clients, Requests requests) {
        this(server, clients, requests, false);
    }

    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final int MOST_WARM_UPS = 15;
    private static final int NO_FASTER_SO_OFTEN = 2;
    private static final double FASTER = 1.03;

    /** When a client sends its next request, in {@link System#nanoTime}. */
    private interface Pace {
        long next();
    }

    /** A closed loop: each client sends its next request as soon as the last one was answered. */
    public Tally asFastAsItGoes(Duration duration) {
        return run(duration, System::nanoTime);
    }

    /** An open loop: requests fall due at a fixed rate whatever became of those before, and the clock runs from then. */
    public Tally steadily(double perSecond, Duration duration) {
        long start = System.nanoTime();
        AtomicLong due = new AtomicLong();
        return run(duration, () -> start + (long) (due.getAndIncrement() * 1e9 / perSecond));
    }

    /**
     * Goes on until it is answered no faster, well or not: what is measured next is compiled, as in a system that has been
     * up for a while.
     */
    public void warmUp() {
        double best = 0;
        int noFaster = 0;
        for (int i = 0; i < MOST_WARM_UPS && noFaster < NO_FASTER_SO_OFTEN; i++) {
            double rate = asFastAsItGoes(WARM_UP).answeredPerSecond();
            noFaster = rate > best * FASTER ? 0 : noFaster + 1;
            best = Math.max(best, rate);
        }
    }

    private Tally run(Duration duration, Pace pace) {
        long begin = System.nanoTime();
        long end = begin + duration.toNanos();
        try (ExecutorService threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            List<Callable<Tally>> all = IntStream.range(0, clients)
                    .mapToObj(client -> (Callable<Tally>) () -> drive(client, pace, end))
                    .toList();
            List<Future<Tally>> done = threads.invokeAll(all);
            List<Tally> parts = done.stream().map(Load::result).toList();
            return Tally.of(parts, Duration.ofNanos(System.nanoTime() - begin));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private Tally drive(int client, Pace pace, long end) throws IOException {
        Tally tally = new Tally();
        try (HttpConnection connection = new HttpConnection(server, address(client))) {
            for (long due = pace.next(); due < end; due = pace.next()) {
                Optional<byte[]> request = requests.next(client);
                if (request.isEmpty()) {
                    break;
                }
                awaitTime(due);
                int status = send(connection, request.get());
                tally.add(status, System.nanoTime() - due);
            }
        }
        return tally;
    }

    /** All of 127.0.0.0/8 is this machine. */
    private InetAddress address(int client) throws IOException {
        byte last = (byte) (apart ? client + 1 : 1);
        return InetAddress.getByAddress(new byte[] {127, 0, (byte) (apart ? 1 : 0), last});
    }

    private static int send(HttpConnection connection, byte[] request) throws IOException {
        try {
            return connection.exchange(request);
        } catch (IOException _) {
            connection.reopen();
            return Tally.BROKEN;
        }
    }

    private static void awaitTime(long due) {
        for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
            LockSupport.parkNanos(wait);
        }
    }

    private static Tally result(Future<Tally> part) {
        try {
            return part.get();
        } catch (ExecutionException failed) {
            throw new UncheckedIOException("a client of the load broke off", new IOException(failed.getCause()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
