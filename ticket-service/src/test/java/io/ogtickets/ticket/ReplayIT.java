package io.ogtickets.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.platform.id.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every topic is read again from its start, by a service that has forgotten which events it took. */
class ReplayIT extends TransferScenario {

    private record Told(String topic, String key, String type, String json) {}

    private final List<Told> history = new ArrayList<>();
    private final String session = "REP-" + Ids.next().toString().substring(24).toUpperCase(Locale.ROOT);
    private final UUID forgotten = Ids.next();
    private final BoughtOrder theirs = BoughtOrder.solo(forgotten);
    private final UUID admitted = order.tickets().get(1);
    private final UUID given = order.tickets().get(2);
    private final UUID refunded = order.tickets().get(3);

    @Override
    UUID tell(String topic, String key, String type, String json) {
        history.add(new Told(topic, key, type, json));
        return super.tell(topic, key, type, json);
    }

    @BeforeEach
    void muchHasHappened() {
        publish("session-published", 1, "[\"A\", \"B\"]");
        publish("session-changed", 2, "[\"B\"]");
        live(forgotten, "en");
        issued(theirs);
        taken(tell("accounts", forgotten.toString(), "account-erased", """
                {"account":"%s","version":3,"erasedAt":"2026-11-21T10:00:00Z"}
                """.formatted(forgotten)));
        taken(admission("ticket-admitted", ticket, 2), admission("admission-undone", ticket, 3));
        taken(admission("ticket-admitted", admitted, 2));
        assertThat(offer(spectator(account), given).getStatusCode().value()).isEqualTo(201);
        json(accept(receiver, tokenSentTo(friend)));
        taken(refunded(order, given, refunded));
        assertThat(offer(spectator(account)).getStatusCode().value()).isEqualTo(201);
    }

    @Test
    void nothingChanges() {
        List<String> before = everything();
        assertThat(before)
                .as("something of each kind")
                .anyMatch(row -> row.contains("PENDING"))
                .anyMatch(row -> row.contains("COMPLETED"))
                .anyMatch(row -> row.contains("REVOKED"));

        taken(List.copyOf(history).stream()
                .map(event -> tell(event.topic, event.key, event.type, event.json))
                .toArray(UUID[]::new));

        assertThat(everything()).isEqualTo(before);
    }

    private void publish(String type, int version, String gates) {
        taken(tell(
                "catalog",
                session,
                type,
                catalogSample()
                        .replace("SWM-0727-1100", session)
                        .replace("\"version\": 1", "\"version\": " + version)
                        .replace("[\"A\", \"B\"]", gates)));
    }

    /** Of these two orders and this session; of the events told, how many there ever were. */
    private List<String> everything() {
        return jdbc.sql("""
                        WITH mine AS (SELECT id FROM ticket WHERE order_id = ANY (:orders))
                        SELECT 'ticket ' || ticket FROM ticket WHERE id IN (SELECT id FROM mine)
                        UNION ALL SELECT 'order ' || paid_order FROM paid_order WHERE id = ANY (:orders)
                        UNION ALL SELECT 'mail of ' || order_id FROM ticket_mail WHERE order_id = ANY (:orders)
                        UNION ALL SELECT 'admission ' || admission FROM admission WHERE ticket_id IN (SELECT id FROM mine)
                        UNION ALL SELECT 'revocation ' || revocation FROM revocation WHERE ticket_id IN (SELECT id FROM mine)
                        UNION ALL SELECT 'transfer ' || transfer FROM transfer WHERE ticket_id IN (SELECT id FROM mine)
                        UNION ALL SELECT 'transfer mail ' || mail.id FROM transfer_mail mail
                            JOIN transfer ON transfer.id = transfer_id WHERE ticket_id IN (SELECT id FROM mine)
                        UNION ALL SELECT 'session ' || session FROM session WHERE code = :session
                        UNION ALL SELECT 'events told ' || last_value FROM outbox_id_seq
                        ORDER BY 1""")
                .param("orders", new UUID[] {order.id(), theirs.id()})
                .param("session", session)
                .query(String.class)
                .list();
    }
}
