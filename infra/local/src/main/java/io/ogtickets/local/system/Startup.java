package io.ogtickets.local.system;

import io.ogtickets.local.home.Trouble;
import io.ogtickets.local.part.Part;
import io.ogtickets.local.process.Entry;
import io.ogtickets.local.process.ProcessTable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** Brings parts up, in parallel, each as soon as those that it comes after are up; what is up already is left alone. */
public final class Startup {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(150);

    private final LocalSystem system;
    private final ProcessTable table;
    private final Progress progress;
    private final Duration patience;

    public Startup(LocalSystem system, Progress progress, Duration patience) {
        this.system = system;
        this.table = system.table();
        this.progress = progress;
        this.patience = patience;
    }

    /** Returns when all of them are up, or throws as soon as one can't be; the others are left as they are. */
    public void bringUp(List<Part> parts) throws InterruptedException {
        FreePorts.require(parts, table);
        Map<String, CountDownLatch> up =
                parts.stream().collect(Collectors.toMap(Part::name, _ -> new CountDownLatch(1)));
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            var starts = new ExecutorCompletionService<Part>(threads);
            parts.forEach(part -> starts.submit(() -> bringUpInTurn(part, up)));
            for (int remaining = parts.size(); remaining > 0; remaining--) {
                awaitOne(starts, threads);
            }
        } finally {
            progress.end();
        }
    }

    private static void awaitOne(ExecutorCompletionService<Part> starts, ExecutorService threads)
            throws InterruptedException {
        try {
            starts.take().get();
        } catch (ExecutionException e) {
            threads.shutdownNow();
            if (e.getCause() instanceof Trouble trouble) {
                throw trouble;
            }
            throw new Trouble("The start failed: " + e.getCause(), e);
        }
    }

    private Part bringUpInTurn(Part part, Map<String, CountDownLatch> up) throws IOException, InterruptedException {
        for (CountDownLatch before :
                part.after().stream().map(up::get).filter(Objects::nonNull).toList()) {
            before.await();
        }
        bringUp(part);
        Objects.requireNonNull(up.get(part.name())).countDown();
        return part;
    }

    private void bringUp(Part part) throws IOException, InterruptedException {
        progress.begin(part.name());
        Optional<Entry> running = table.alive(part.name());
        if (running.isPresent() && isHealthyAtLast(part, running.get())) {
            part.opened();
            table.healthy(running.get());
            progress.already(part.name(), "UP");
            return;
        }
        Entry started = start(part);
        if (!isHealthyAtLast(part, started)) {
            throw new Trouble(part.name() + " ended while starting. " + logEnd(part));
        }
        part.opened();
        Long millis = table.healthy(started).startMillis();
        progress.done(part.name(), "UP", Duration.ofMillis(Objects.requireNonNull(millis)));
    }

    private Entry start(Part part) throws IOException, InterruptedException {
        if (!part.isInstalled()) {
            throw new Trouble(part.name() + " isn't built; build it, or name the parts to run in OG_PARTS.");
        }
        return table.start(part.name(), part.port(), part.stop(), part.launch());
    }

    /** Waits until it is healthy; false if it ends instead. */
    private boolean isHealthyAtLast(Part part, Entry entry) throws InterruptedException, IOException {
        Instant deadline = Instant.now().plus(patience);
        while (!part.isHealthy()) {
            if (!entry.isAlive()) {
                return false;
            }
            if (Instant.now().isAfter(deadline)) {
                throw new Trouble("%s runs but isn't healthy after %d s; try ./og restart %s. %s"
                        .formatted(part.name(), patience.toSeconds(), part.name(), logEnd(part)));
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
        return true;
    }

    private String logEnd(Part part) throws IOException {
        return system.settings().home().logOf(part.name()).end();
    }
}
