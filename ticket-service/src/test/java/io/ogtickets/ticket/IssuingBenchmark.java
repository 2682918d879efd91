package io.ogtickets.ticket;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.ogtickets.platform.id.Ids;
import io.ogtickets.platformtest.RealKafka;
import io.ogtickets.platformtest.RealPostgres;
import io.ogtickets.platformtest.TestTokens;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * How many tickets are issued in a second when family orders lie ready on Kafka: in one JVM with the service, stub neighbours
 * over HTTP, a real broker, a PostgreSQL with durability on. The mails wait meanwhile, for nobody has an address.
 * A program of its own, not a test: {@code java -cp … io.ogtickets.ticket.IssuingBenchmark [orders]}.
 */
final class IssuingBenchmark {

    private static final long LOOK_AGAIN_NANOS = 5_000_000;

    private final JdbcClient jdbc;
    private final KafkaTemplate<String, byte[]> kafka;

    @SuppressWarnings("unchecked")
    private IssuingBenchmark(ConfigurableApplicationContext service) {
        this.jdbc = service.getBean(JdbcClient.class);
        this.kafka = service.getBean(KafkaTemplate.class);
    }

    public static void main(String[] arguments) throws IOException {
        int orders = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5_000;
        StubNeighbours neighbours = new StubNeighbours();
        GreenMail mailbox = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mailbox.start();
        try (ConfigurableApplicationContext service = new SpringApplicationBuilder(TicketServiceApplication.class)
                .initializers(surroundings())
                .run(
                        "--server.port=0",
                        "--SIGNING_KEYS_DIR=" + Files.createTempDirectory("signing-keys"),
                        "--MASTER_KEY=" + Base64.getEncoder().encodeToString(new byte[32]),
                        "--SMTP_HOST=127.0.0.1",
                        "--SMTP_PORT=" + mailbox.getSmtp().getPort(),
                        "--spring.mail.properties.mail.smtp.starttls.required=false",
                        "--spring.http.serviceclient.auth-service.base-url=" + neighbours.url(),
                        "--spring.http.serviceclient.order-service.base-url=" + neighbours.url(),
                        "--spring.http.serviceclient.validation-service.base-url=" + neighbours.url())) {
            IssuingBenchmark benchmark = new IssuingBenchmark(service);
            for (int round = 0; round < 4; round++) {
                benchmark.run(orders);
            }
        }
        System.exit(0);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ApplicationContextInitializer<?>[] surroundings() {
        return new ApplicationContextInitializer[] {new RealPostgres(), new RealKafka(), new TestTokens()};
    }

    /** From the first event told to the last ticket committed, and to the last event gone from the outbox. */
    private void run(int orders) {
        long before = tickets();
        long start = System.nanoTime();
        List<CompletableFuture<?>> told = Stream.generate(() -> BoughtOrder.family(Ids.next()))
                .limit(orders)
                .<CompletableFuture<?>>map(this::tell)
                .toList();
        told.forEach(CompletableFuture::join);
        while (tickets() < before + 4L * orders) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
        double issued = secondsSince(start);
        while (jdbc.sql("SELECT count(*) FROM outbox").query(Long.class).single() > 0) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
        System.out.printf(
                "%d tickets: %.0f issued/s, %.0f told/s%n",
                4 * orders, 4 * orders / issued, 4 * orders / secondsSince(start));
    }

    private long tickets() {
        return jdbc.sql("SELECT count(*) FROM ticket").query(Long.class).single();
    }

    private CompletableFuture<?> tell(BoughtOrder order) {
        ProducerRecord<String, byte[]> event = new ProducerRecord<>(
                "orders", order.id().toString(), order.json().getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        "order-paid",
                        "ce_source",
                        "benchmark",
                        "ce_time",
                        "2026-11-21T10:03:00Z")
                .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return kafka.send(event);
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
