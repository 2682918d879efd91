package io.ogtickets.payment;

import com.sun.net.httpserver.HttpExchange;
import io.ogtickets.payment.StripeStub.Trouble;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Stripe's refunds: the same key makes one, and each can be found by its payment. */
final class StripeRefundsStub {

    record Refund(String id, String status, Map<String, String> form) {

        Refund with(String newStatus) {
            return new Refund(id, newStatus, form);
        }

        String field(String name) {
            return String.valueOf(form.get(name));
        }

        String ours() {
            return field("metadata[refund]");
        }

        String json() {
            return """
                    {"id":"%s","object":"refund","status":"%s","amount":%s,"currency":"eur","payment_intent":"%s",\
                    "created":1,"metadata":{"refund":"%s","payment":"%s"}}""".formatted(
                            id, status, field("amount"), field("payment_intent"), ours(), field("metadata[payment]"));
        }
    }

    private final Map<String, Refund> refunds = new ConcurrentHashMap<>();
    private final Map<String, String> idsByKey = new ConcurrentHashMap<>();
    private final Queue<Trouble> troubles = new ArrayDeque<>();
    final List<String> keys = new CopyOnWriteArrayList<>();
    volatile @Nullable String refusal;
    volatile String beginAs = "succeeded";

    synchronized void nextCreations(Trouble... next) {
        troubles.addAll(Arrays.asList(next));
    }

    private synchronized @Nullable Trouble nextTrouble() {
        return troubles.poll();
    }

    List<Refund> madeFor(UUID refund) {
        return refunds.values().stream()
                .filter(made -> made.ours().equals(refund.toString()))
                .toList();
    }

    void become(UUID refund, String status) {
        madeFor(refund).forEach(made -> refunds.put(made.id(), made.with(status)));
    }

    /** Stripe prunes keys after a day. */
    void forgetKeys() {
        idsByKey.clear();
    }

    void serve(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        if (exchange.getRequestMethod().equals("POST")) {
            create(exchange);
        } else if (Path.of(uri.getPath()).getNameCount() == 3) {
            String id = Path.of(uri.getPath()).getName(2).toString();
            StubServer.answer(
                    exchange,
                    200,
                    Optional.ofNullable(refunds.get(id)).orElseThrow().json());
        } else {
            list(exchange, StripeStub.formOf(uri.getRawQuery()));
        }
    }

    private void create(HttpExchange exchange) throws IOException {
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        Map<String, String> form =
                StripeStub.formOf(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        keys.add(key);
        Trouble trouble = nextTrouble();
        String refused = refusal;
        if (trouble == Trouble.SERVER_ERROR) {
            StubServer.answer(exchange, 500, StripeStub.error("api_error"));
            return;
        }
        if (refused != null) {
            StubServer.answer(
                    exchange,
                    400,
                    "{\"error\":{\"type\":\"invalid_request_error\",\"code\":\"%s\",\"message\":\"no\"}}"
                            .formatted(refused));
            return;
        }
        Refund made = refunds.get(idsByKey.computeIfAbsent(key, unseen -> newRefund(form)));
        if (trouble == null) {
            StubServer.answer(
                    exchange, 200, Optional.ofNullable(made).orElseThrow().json());
        } else {
            StubServer.loseAnswer(exchange);
        }
    }

    private String newRefund(Map<String, String> form) {
        String id = "re_" + UUID.randomUUID().toString().replace("-", "");
        refunds.put(id, new Refund(id, beginAs, form));
        return id;
    }

    private void list(HttpExchange exchange, Map<String, String> query) throws IOException {
        String found = refunds.values().stream()
                .filter(made -> made.field("payment_intent").equals(query.get("payment_intent")))
                .map(Refund::json)
                .collect(Collectors.joining(","));
        StubServer.answer(
                exchange,
                200,
                "{\"object\":\"list\",\"url\":\"/v1/refunds\",\"has_more\":false,\"data\":[%s]}".formatted(found));
    }
}
