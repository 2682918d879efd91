package io.ogtickets.ticket;

import io.ogtickets.platform.id.Ids;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An order as order-service tells of it once it is paid. */
record BoughtOrder(UUID id, UUID account, String session, String type, List<UUID> tickets, boolean liveCode) {

    BoughtOrder(UUID id, UUID account, String session, String type, List<UUID> tickets) {
        this(id, account, session, type, tickets, false);
    }

    static BoughtOrder family(UUID account) {
        return of(account, "FAMILY", 4);
    }

    static BoughtOrder solo(UUID account) {
        return of(account, "SOLO", 1);
    }

    private static BoughtOrder of(UUID account, String type, int persons) {
        List<UUID> tickets = Stream.generate(Ids::next)
                .limit(persons)
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
        return new BoughtOrder(Ids.next(), account, "SWM-0727-1100", type, tickets);
    }

    BoughtOrder withLiveCode() {
        return new BoughtOrder(id, account, session, type, tickets, true);
    }

    BoughtOrder forSession(String other) {
        return new BoughtOrder(id, account, other, type, tickets);
    }

    String reference() {
        return "OG-" + id.toString().substring(30).toUpperCase(Locale.ROOT);
    }

    String json() {
        String minted = tickets.stream()
                .map("{\"ticket\":\"%s\",\"refundable\":{\"amount\":1200,\"currency\":\"EUR\"}}"::formatted)
                .collect(Collectors.joining(","));
        return """
                {"order":"%s","version":2,"reference":"%s","account":"%s","status":"PAID",
                 "total":{"amount":4800,"currency":"EUR"},"placedAt":"2026-11-21T10:00:00Z",
                 "holdExpiresAt":"2026-11-21T10:15:00Z","paidAt":"2026-11-21T10:03:00Z",
                 "lines":[{"offer":"01907c1e-5d1a-7c0e-8a56-0d3c7b6f1a02","session":"%s","category":"A","type":"%s",
                   "quantity":1,"unitPrice":{"amount":4800,"currency":"EUR"},"liveCode":%b,"tickets":[%s]}]}
                """.formatted(id, reference(), account, session, type, liveCode, minted);
    }
}
