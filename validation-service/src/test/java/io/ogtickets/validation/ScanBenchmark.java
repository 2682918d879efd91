package io.ogtickets.validation;

import io.ogtickets.platformtest.RealKafka;
import io.ogtickets.platformtest.RealPostgres;
import io.ogtickets.platformtest.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * How quick the gates are, in one JVM with the service, on a PostgreSQL with durability on: scans by 64 clients, half of them
 * first scans, half repeats, against a route that does nothing but check the token; and what a scan takes at 220 a second.
 * A program of its own, not a test: {@code java -cp … io.ogtickets.validation.ScanBenchmark [seconds]}.
 */
final class ScanBenchmark {

    private static final int CLIENTS = 64;
    private static final int OPEN_LOOP_RATE = 220;
    private static final String SESSION = "SWM-0727-1100";
    private static final SignerFixture SIGNER = SignerFixture.called(1);
    private static final String STEWARD = TestTokens.person(UUID.randomUUID().toString(), "STEWARD");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final JdbcClient jdbc;
    private final AtomicInteger nonces = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> fresh = new ConcurrentLinkedQueue<>();

    private ScanBenchmark(ConfigurableApplicationContext service) {
        this.base = "http://localhost:" + service.getEnvironment().getProperty("local.server.port");
        this.jdbc = service.getBean(JdbcClient.class);
    }

    public static void main(String[] arguments) throws InterruptedException, IOException {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
        StubTicketService ticketService = new StubTicketService();
        ticketService.publish(SIGNER, "ACTIVE");
        try (ConfigurableApplicationContext service = new SpringApplicationBuilder(ValidationServiceApplication.class)
                .initializers(surroundings())
                .run(
                        "--server.port=0",
                        "--spring.http.serviceclient.ticket-service.base-url=" + ticketService.url(),
                        "--SIGNING_KEYS_DIR=" + Files.createTempDirectory("manifest-keys"),
                        "--MASTER_KEY=" + Scenario.MASTER_KEY)) {
            new ScanBenchmark(service).run(seconds);
        }
        System.exit(0);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ApplicationContextInitializer<?>[] surroundings() {
        return new ApplicationContextInitializer[] {new RealPostgres(), new RealKafka(), new TestTokens()};
    }

    private void run(int seconds) throws InterruptedException {
        jdbc.sql("""
                        INSERT INTO session VALUES (:code, 1, now() - interval '1 hour', now() + interval '2 hours',
                            false, '{A,B}')""").param("code", SESSION).update();
        issue(60_000 + seconds * 3_000);
        closedLoop("warm-up, nothing", seconds, this::nothing);
        closedLoop("warm-up, scans", seconds, this::scan);
        for (int round = 0; round < 3; round++) {
            double idle = closedLoop("do nothing", seconds, this::nothing);
            double scans = closedLoop("scans", seconds, this::scan);
            System.out.printf("ratio %.2f%n", scans / idle);
        }
        openLoop(2 * seconds);
    }

    private void issue(int count) {
        List<CodeFixture> tickets =
                Stream.generate(() -> CodeFixture.of(SESSION)).limit(count).toList();
        jdbc.sql("""
                        INSERT INTO ticket (id, version, issued_version, holder, session, category, type, live_code,
                            commitment)
                        SELECT id, 1, 1, gen_random_uuid(), :session, 'A', 'SOLO', false, decode(commitment, 'hex')
                        FROM unnest(:ids, :commitments) AS issued (id, commitment)""")
                .param("session", SESSION)
                .param("ids", tickets.stream().map(CodeFixture::ticket).toArray(UUID[]::new))
                .param(
                        "commitments",
                        tickets.stream().map(CodeFixture::commitment).toArray(String[]::new))
                .update();
        tickets.parallelStream().map(ticket -> ticket.signedBy(SIGNER)).forEach(fresh::add);
    }

    private void nothing(int turn) {
        send(request("/api/v1/gates/time").GET().build());
    }

    /** Every other one shows the code of the one before again. */
    private void scan(int turn) {
        String code = turn % 2 == 0 ? fresh.poll() : LAST.get();
        LAST.set(code);
        String body = JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "code",
                        String.valueOf(code),
                        "gate",
                        "A",
                        "device",
                        "scanner-" + Thread.currentThread().threadId(),
                        "session",
                        SESSION,
                        "nonce",
                        "n" + nonces.incrementAndGet()));
        String answer = send(request("/api/v1/scans")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        String expected = turn % 2 == 0 ? "\"ADMITTED\"" : "\"ALREADY_ADMITTED\"";
        if (!answer.contains(expected)) {
            throw new IllegalStateException("Not " + expected + ": " + answer);
        }
    }

    private static final ThreadLocal<String> LAST = ThreadLocal.withInitial(() -> "");

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + STEWARD);
    }

    private String send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private interface Call {
        void make(int turn);
    }

    private static double closedLoop(String name, int seconds, Call call) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        Duration cpuBefore = cpu();
        ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
        List<Thread> clients = IntStream.range(0, CLIENTS)
                .mapToObj(client -> Thread.ofPlatform().start(() -> {
                    for (int turn = 0; System.nanoTime() < end; turn++) {
                        long start = System.nanoTime();
                        call.make(turn);
                        times.add(System.nanoTime() - start);
                    }
                }))
                .toList();
        for (Thread client : clients) {
            client.join();
        }
        Duration cpu = cpu().minus(cpuBefore);
        System.out.printf("%-24s %8.3f ms of processor a request%n", name, cpu.toNanos() / 1e6 / times.size());
        return report(name, times.stream().mapToLong(Long::longValue).toArray(), seconds);
    }

    /** Of clients, service, broker and PostgreSQL, whose processes are this one's children: says more on a busy machine. */
    private static Duration cpu() {
        return Stream.concat(
                        Stream.of(ProcessHandle.current()),
                        ProcessHandle.current().descendants())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** A scan is late from the moment it was due, not from the moment it was sent. */
    private void openLoop(int seconds) throws InterruptedException {
        long[] times = new long[OPEN_LOOP_RATE * seconds];
        LongAdder failed = new LongAdder();
        long begin = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < times.length; n++) {
                int number = n;
                long due = begin + number * 1_000_000_000L / OPEN_LOOP_RATE;
                LockSupport.parkNanos(due - System.nanoTime());
                threads.execute(() -> {
                    try {
                        scan(0);
                    } catch (RuntimeException failure) {
                        failed.increment();
                    }
                    times[number] = System.nanoTime() - due;
                });
            }
        }
        report("open loop, " + OPEN_LOOP_RATE + "/s, failed " + failed, times, seconds);
    }

    private static double report(String name, long[] nanos, int seconds) {
        Arrays.sort(nanos);
        double rate = (double) nanos.length / seconds;
        System.out.printf(
                "%-24s %8.0f/s  p50 %6.2f ms  p99 %6.2f ms  longest %6.2f ms%n",
                name, rate, at(nanos, 0.5), at(nanos, 0.99), at(nanos, 1));
        return rate;
    }

    private static double at(long[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * part))] / 1e6;
    }
}
