package io.ogtickets.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.ogtickets.payment.OrderServiceStub.Order;
import io.ogtickets.payment.PublishedEvents.Published;
import io.ogtickets.platformtest.ServiceTest;
import io.ogtickets.platformtest.TestTokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One running payment-service for all flows, what it talks to, and the steps that the flows are told in. */
@ServiceTest
abstract class PaymentFlow {

    static final String RETURN_URL = "http://localhost:8080/orders/paid";
    static final StripeStub stripe = new StripeStub();
    static final OrderServiceStub orders = new OrderServiceStub();
    private static final JsonMapper json = new JsonMapper();

    @Autowired
    JdbcClient jdbc;

    @Autowired
    private KafkaTemplate<String, byte[]> kafka;

    @Autowired
    private CircuitBreakerRegistry circuits;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void neighbours(DynamicPropertyRegistry settings) {
        settings.add("spring.http.serviceclient.order-service.base-url", orders::url);
        settings.add("STRIPE_SECRET_KEY", () -> "sk_test_1");
        settings.add("STRIPE_WEBHOOK_SECRET", () -> StripeEvent.SECRET);
        settings.add("STRIPE_API_BASE", stripe::url);
        settings.add("og.stripe.read-timeout", StripeStub.PATIENCE_OF_CLIENT::toString);
        settings.add("og.stripe.max-network-retries", () -> 0);
        settings.add("og.payments.reconcile-every", () -> "1s");
        settings.add("og.payments.webhook-grace", () -> "1s");
    }

    @BeforeEach
    void allIsWell() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        circuits.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    }

    CircuitBreaker stripeCircuit() {
        return circuits.circuitBreaker("stripe");
    }

    ResponseEntity<String> pay(Order order) {
        return pay(order, UUID.randomUUID().toString());
    }

    ResponseEntity<String> pay(Order order, String key) {
        return pay(order, key, RETURN_URL);
    }

    ResponseEntity<String> pay(Order order, String key, String returnUrl) {
        return post(order.account(), key, "{\"orderId\":\"%s\",\"returnUrl\":\"%s\"}".formatted(order.id(), returnUrl));
    }

    ResponseEntity<String> post(UUID account, String key, String body) {
        return http().post()
                .uri("/api/v1/payments")
                .headers(headers -> headers.setBearerAuth(TestTokens.spectator(account.toString())))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toEntity(String.class);
    }

    ResponseEntity<String> find(UUID account, String payment) {
        return get("/api/v1/payments/" + payment, TestTokens.spectator(account.toString()), "application/json");
    }

    ResponseEntity<String> get(String path, String token, String accept) {
        return http().get()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .header("Accept", accept)
                .retrieve()
                .toEntity(String.class);
    }

    ResponseEntity<String> postJson(String path, String token, String body) {
        return http().post()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toEntity(String.class);
    }

    int webhook(StripeEvent event) {
        return webhook(event.payload(), event.signature()).getStatusCode().value();
    }

    ResponseEntity<String> webhook(String payload, String signature) {
        return http().post()
                .uri("/api/v1/webhooks/stripe")
                .header("Stripe-Signature", signature)
                .contentType(MediaType.APPLICATION_JSON)
                .body(payload)
                .retrieve()
                .toEntity(String.class);
    }

    private RestClient http() {
        return RestClient.builder()
                // Apache's client, which is found otherwise, repeats a request that was answered 503.
                .requestFactory(new JdkClientHttpRequestFactory())
                .baseUrl("http://localhost:" + port)
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
                .build();
    }

    /** Opens a payment for a new order and returns Stripe's session. */
    StripeStub.Session openSession() {
        return openSession(orders.newOrder());
    }

    StripeStub.Session openSession(Order order) {
        assertThat(pay(order).getStatusCode().value()).isEqualTo(201);
        return stripe.sessionsOf(order.id()).getFirst();
    }

    void orderEvent(String type, UUID order) {
        event("orders", order, type, "{\"order\":\"%s\"}".formatted(order));
    }

    void event(String topic, UUID key, String type, String json) {
        ProducerRecord<String, byte[]> event =
                new ProducerRecord<>(topic, key.toString(), json.getBytes(StandardCharsets.UTF_8));
        header(event, "ce_id", UUID.randomUUID().toString());
        header(event, "ce_type", type);
        header(event, "ce_source", "test");
        header(event, "ce_time", "2026-01-01T00:00:00Z");
        kafka.send(event).join();
    }

    /** Opens a payment, pays it, and waits until that is known. */
    StripeStub.Session paidSession() {
        StripeStub.Session session = openSession();
        webhook(StripeEvent.completed(stripe.pay(session)));
        awaitStatus(session, "SUCCEEDED");
        return session;
    }

    /** order-service wants money back; answers the refund's id. */
    UUID requestRefund(StripeStub.Session session, long amount) {
        UUID refund = UUID.randomUUID();
        requestRefund(refund, session, amount, "requested");
        return refund;
    }

    void requestRefund(UUID refund, StripeStub.Session session, long amount, String reason) {
        UUID order = UUID.fromString(session.field("client_reference_id"));
        event("orders", order, "refund-requested", """
                {"refund":"%s","order":"%s","version":5,"payment":"%s","account":"%s",\
                "amount":{"amount":%d,"currency":"EUR"},"reason":"%s","tickets":[]}""".formatted(
                        refund, order, session.payment(), UUID.randomUUID(), amount, reason));
    }

    void awaitRefund(UUID refund, String status) {
        await().untilAsserted(() -> assertThat(refundStatus(refund)).isEqualTo(status));
    }

    String refundStatus(UUID refund) {
        return jdbc.sql("SELECT status FROM refund WHERE id = ?")
                .param(refund)
                .query(String.class)
                .optional()
                .orElse("none");
    }

    void awaitStatus(StripeStub.Session session, String status) {
        await().untilAsserted(() -> assertThat(statusOf(session)).isEqualTo(status));
    }

    String statusOf(StripeStub.Session session) {
        return jdbc.sql("SELECT status FROM payment WHERE id = ?")
                .param(UUID.fromString(session.payment()))
                .query(String.class)
                .single();
    }

    /** What became of a stored event; waits until it isn't STORED any more. */
    String outcomeOf(StripeEvent event) {
        return await().until(
                        () -> jdbc.sql("SELECT status || coalesce(' ' || cause, '') FROM stripe_event WHERE id = ?")
                                .param(event.id())
                                .query(String.class)
                                .single(),
                        outcome -> !outcome.startsWith("STORED"));
    }

    /** What other services were told of the order so far. */
    List<Published> toldOf(StripeStub.Session session) {
        await().until(() ->
                jdbc.sql("SELECT count(*) FROM outbox").query(Long.class).single() == 0);
        return PublishedEvents.of("payments", session.field("client_reference_id"));
    }

    static JsonNode read(ResponseEntity<String> answer) {
        return json.readTree(answer.getBody());
    }

    static JsonNode read(String text) {
        return json.readTree(text);
    }

    private static void header(ProducerRecord<String, byte[]> event, String name, String value) {
        event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
