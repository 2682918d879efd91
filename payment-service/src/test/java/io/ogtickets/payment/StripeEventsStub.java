package io.ogtickets.payment;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Stripe's list of events, page by page of two. */
final class StripeEventsStub {

    private static final int PAGE = 2;

    private final List<StripeEvent> happened = new CopyOnWriteArrayList<>();

    /** Stripe made the event; nobody says that its webhook came. */
    void add(StripeEvent event) {
        happened.add(event);
    }

    void serve(HttpExchange exchange) throws IOException {
        Map<String, String> query = StripeStub.formOf(exchange.getRequestURI().getRawQuery());
        List<StripeEvent> found = happened.stream()
                .filter(event -> event.created() >= Long.parseLong(String.valueOf(query.get("created[gte]"))))
                .filter(event -> event.created() < Long.parseLong(String.valueOf(query.get("created[lt]"))))
                .sorted(Comparator.comparing(StripeEvent::id).reversed())
                .dropWhile(event -> query.containsKey("starting_after")
                        && event.id().compareTo(String.valueOf(query.get("starting_after"))) >= 0)
                .toList();
        String page = found.stream().limit(PAGE).map(StripeEvent::payload).collect(Collectors.joining(","));
        StubServer.answer(
                exchange,
                200,
                "{\"object\":\"list\",\"url\":\"/v1/events\",\"has_more\":%s,\"data\":[%s]}"
                        .formatted(found.size() > PAGE, page));
    }
}
