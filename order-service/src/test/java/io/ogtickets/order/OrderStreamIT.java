package io.ogtickets.order;

import static io.ogtickets.order.Neighbours.offerOf;
import static io.ogtickets.order.Neighbours.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.JWTClaimsSet;
import io.ogtickets.order.catalog.application.CatalogueSession;
import io.ogtickets.platform.money.Money;
import io.ogtickets.platformtest.TestTokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

@OrderServiceTest
class OrderStreamIT {

    @Autowired
    private Customers customers;

    @Autowired
    private Neighbours neighbours;

    @Autowired
    private Environment environment;

    @Autowired
    private JsonMapper json;

    private final UUID buyer = UUID.randomUUID();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final List<String> linesOfAnother = new CopyOnWriteArrayList<>();
    private String order = "";

    @BeforeAll
    static void waitForASlowMachine() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }

    @BeforeEach
    void placeAnOrder() {
        CatalogueSession session = neighbours.open(8);
        order = customers.order(buyer, offerOf(session, "A", "SOLO")).id();
    }

    @Test
    void whoListensHearsOfThePayment() {
        HttpResponse<Stream<String>> stream = listen(buyer);
        assertThat(stream.statusCode()).isEqualTo(200);
        assertThat(stream.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        CompletableFuture<Void> reading =
                CompletableFuture.runAsync(() -> stream.body().forEach(lines::add));
        await().untilAsserted(() -> assertThat(statuses()).containsExactly("AWAITING_PAYMENT"));

        neighbours.pay(order, UUID.randomUUID(), new Money(4_800, "EUR"));

        await().untilAsserted(() -> assertThat(statuses()).containsExactly("AWAITING_PAYMENT", "PAID"));
        assertThat(lines).contains("event:order");
        assertThat(reading).isNotDone();
    }

    @Test
    void theStreamEndsWhenNothingCanChangeAnyMore() {
        HttpResponse<Stream<String>> stream = listen(buyer);
        CompletableFuture<Void> end =
                CompletableFuture.runAsync(() -> stream.body().forEach(lines::add));

        customers.cancel(buyer, order);

        await().until(end::isDone);
        assertThat(statuses()).endsWith("CANCELLED");
    }

    @Test
    void theStreamEndsWithItsTokenAndNoOtherDoes() {
        String signIn = UUID.randomUUID().toString();
        CompletableFuture<Void> end = CompletableFuture.runAsync(
                () -> listen(token().claim("sid", signIn)).body().forEach(lines::add));
        CompletableFuture<Void> other =
                CompletableFuture.runAsync(() -> listen(token()).body().forEach(linesOfAnother::add));
        await().until(() -> !statuses().isEmpty() && !statusesIn(linesOfAnother).isEmpty());

        neighbours.tell(
                "accounts",
                buyer.toString(),
                "sessions-revoked",
                Map.of("account", buyer, "version", 2, "families", List.of(signIn), "revokedAt", Instant.now()));

        await().until(end::isDone);
        assertThat(other).isNotDone();
        customers.cancel(buyer, order);
        await().until(other::isDone);
        assertThat(statuses()).containsExactly("AWAITING_PAYMENT");
        assertThat(statusesIn(linesOfAnother)).containsExactly("AWAITING_PAYMENT", "CANCELLED");
    }

    /** A request may be a little late, for clocks that disagree; a stream isn't opened for that. */
    @Test
    void aTokenThatIsOverOpensNone() {
        HttpResponse<Stream<String>> stream =
                listen(token().issueTime(Date.from(Instant.now().minusSeconds(600)))
                        .expirationTime(Date.from(Instant.now().minusSeconds(1))));

        assertThat(stream.statusCode()).isEqualTo(401);
        assertThat(stream.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(stream.body().toList()).singleElement().asString().contains("\"code\":\"unauthenticated\"");
    }

    @Test
    void nobodyListensToAForeignOrder() {
        assertThat(listen(UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    private List<String> statuses() {
        return statusesIn(lines);
    }

    private List<String> statusesIn(List<String> read) {
        return read.stream()
                .filter(line -> line.startsWith("data:"))
                .map(line -> json.readTree(line.substring("data:".length()))
                        .path("status")
                        .asString())
                .toList();
    }

    private JWTClaimsSet.Builder token() {
        return TestTokens.personsClaims(buyer.toString(), "SPECTATOR");
    }

    private HttpResponse<Stream<String>> listen(UUID account) {
        return listen(TestTokens.personsClaims(account.toString(), "SPECTATOR"));
    }

    private HttpResponse<Stream<String>> listen(JWTClaimsSet.Builder claims) {
        String url = "http://localhost:" + environment.getRequiredProperty("local.server.port") + "/api/v1/orders/"
                + order + "/events";
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + TestTokens.sign(claims.build()))
                .build();
        return HttpClient.newHttpClient()
                .sendAsync(request, HttpResponse.BodyHandlers.ofLines())
                .join();
    }
}
