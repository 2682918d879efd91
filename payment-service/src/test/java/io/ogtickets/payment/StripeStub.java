package io.ogtickets.payment;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Stands for Stripe: enough of its wire format for Checkout Sessions, and its troubles on demand. */
final class StripeStub {

    enum Trouble {
        SERVER_ERROR,
        TOO_SLOW,
        LOST_ANSWER
    }

    record Creation(String idempotencyKey, Map<String, String> form) {}

    record Session(String id, String status, String paymentStatus, Map<String, String> form) {

        Session with(String newStatus, String newPaymentStatus) {
            return new Session(id, newStatus, newPaymentStatus, form);
        }

        Session ofAmount(long amount) {
            Map<String, String> other = new ConcurrentHashMap<>(form);
            other.put("line_items[0][price_data][unit_amount]", Long.toString(amount));
            return new Session(id, status, paymentStatus, other);
        }

        String payment() {
            return field("metadata[payment]");
        }

        String field(String name) {
            return String.valueOf(form.get(name));
        }

        String json() {
            return """
                    {"id":"%s","object":"checkout.session","status":"%s","payment_status":"%s","url":%s,\
                    "amount_total":%s,"currency":"%s","client_reference_id":"%s","payment_intent":"pi_%s",\
                    "customer_details":{"email":"buyer@example.org"},"metadata":{"order":"%s","payment":"%s"}}""".formatted(
                            id,
                            status,
                            paymentStatus,
                            status.equals("open") ? "\"https://checkout.example/c/pay/" + id + "\"" : "null",
                            field("line_items[0][price_data][unit_amount]"),
                            field("line_items[0][price_data][currency]"),
                            field("client_reference_id"),
                            id,
                            field("metadata[order]"),
                            field("metadata[payment]"));
        }
    }

    static final Duration PATIENCE_OF_CLIENT = Duration.ofMillis(700);

    private final StubServer server = new StubServer("/v1/", this::serve);
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final Map<String, String> idsByKey = new ConcurrentHashMap<>();
    private final Queue<Trouble> troubles = new ArrayDeque<>();
    final List<Creation> creations = new CopyOnWriteArrayList<>();
    final List<String> expiryCalls = new CopyOnWriteArrayList<>();
    final StripeRefundsStub refunds = new StripeRefundsStub();
    final StripeEventsStub events = new StripeEventsStub();
    volatile boolean refusesToExpire;
    volatile boolean down;

    String url() {
        return server.url();
    }

    synchronized void nextCreations(Trouble... next) {
        troubles.addAll(Arrays.asList(next));
    }

    private synchronized @Nullable Trouble nextTrouble() {
        return troubles.poll();
    }

    List<Session> sessionsOf(UUID order) {
        return sessions.values().stream()
                .filter(session -> session.field("client_reference_id").equals(order.toString()))
                .toList();
    }

    List<Creation> creationsFor(UUID order) {
        return creations.stream()
                .filter(creation -> order.toString().equals(creation.form().get("client_reference_id")))
                .toList();
    }

    /** The buyer pays on Stripe's page. */
    Session pay(Session session) {
        return change(session.with("complete", "paid"));
    }

    Session change(Session session) {
        sessions.put(session.id(), session);
        return session;
    }

    private void serve(HttpExchange exchange) throws IOException {
        String uri = exchange.getRequestURI().getPath();
        if (down) {
            StubServer.answer(exchange, 500, error("api_error"));
        } else if (uri.startsWith("/v1/refunds")) {
            refunds.serve(exchange);
        } else if (uri.startsWith("/v1/events")) {
            events.serve(exchange);
        } else {
            serveSessions(exchange);
        }
    }

    private void serveSessions(HttpExchange exchange) throws IOException {
        Path path = Path.of(exchange.getRequestURI().getPath());
        if (path.getNameCount() == 3) {
            create(exchange);
        } else if (path.getNameCount() == 4) {
            StubServer.answer(exchange, 200, session(path.getName(3).toString()).json());
        } else {
            expire(exchange, path.getName(3).toString());
        }
    }

    private void create(HttpExchange exchange) throws IOException {
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        Map<String, String> form = formOf(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        creations.add(new Creation(key, form));
        @Nullable Trouble trouble = nextTrouble();
        if (trouble == Trouble.SERVER_ERROR) {
            StubServer.answer(exchange, 500, error("api_error"));
            return;
        }
        Session session = session(idsByKey.computeIfAbsent(key, unseen -> newSession(form)));
        if (trouble == Trouble.TOO_SLOW) {
            pause(PATIENCE_OF_CLIENT.multipliedBy(2));
        }
        if (trouble == Trouble.LOST_ANSWER) {
            StubServer.loseAnswer(exchange);
        } else if (!session.form().equals(form)) {
            StubServer.answer(exchange, 400, error("idempotency_error"));
        } else if (endsTooSoon(form)) {
            StubServer.answer(exchange, 400, error("invalid_request_error"));
        } else {
            StubServer.answer(exchange, 200, session.json());
        }
    }

    private void expire(HttpExchange exchange, String id) throws IOException {
        expiryCalls.add(id);
        if (refusesToExpire) {
            StubServer.answer(exchange, 500, error("api_error"));
        } else if (session(id).status().equals("open")) {
            StubServer.answer(
                    exchange, 200, change(session(id).with("expired", "unpaid")).json());
        } else {
            StubServer.answer(exchange, 400, error("invalid_request_error"));
        }
    }

    private String newSession(Map<String, String> form) {
        String id = "cs_test_" + UUID.randomUUID().toString().replace("-", "");
        change(new Session(id, "open", "unpaid", form));
        return id;
    }

    private Session session(String id) {
        return Optional.ofNullable(sessions.get(id)).orElseThrow();
    }

    private static boolean endsTooSoon(Map<String, String> form) {
        long end = Long.parseLong(String.valueOf(form.get("expires_at")));
        return end < Instant.now().plus(Duration.ofMinutes(30)).getEpochSecond();
    }

    static Map<String, String> formOf(String body) {
        return Pattern.compile("&")
                .splitAsStream(body)
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toConcurrentMap(pair -> decode(pair[0]), pair -> decode(pair[1])));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    static String error(String type) {
        return "{\"error\":{\"type\":\"%s\",\"message\":\"as the test asked\"}}".formatted(type);
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
