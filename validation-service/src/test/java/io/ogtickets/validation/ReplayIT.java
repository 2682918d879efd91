package io.ogtickets.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every topic is read again from its start, by a service that has forgotten which events it took. */
class ReplayIT extends Scenario {

    private final LiveCodeFixture live = LiveCodeFixture.of(session);
    private final CodeFixture revoked = CodeFixture.of(session);

    @BeforeEach
    void aDayAtTheGates() {
        theGateIsReady();
        issue(live.ticket());
        issue(revoked);
        bind(live.ticket().ticket(), 2);
        scan(code);
        revoke(UUID.randomUUID(), revoked.ticket());
    }

    @Test
    void nothingChanges() {
        publish(3, Instant.now().plusSeconds(1800), "ON_SALE");
        UUID holder = jdbc.sql("SELECT holder FROM ticket WHERE id = ?")
                .param(printed.ticket())
                .query(UUID.class)
                .single();
        erase(holder);
        List<String> before = everything();
        erase(holder);

        publish(1, Instant.now().plusSeconds(7200), "ON_SALE");
        List<UUID> replayed = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        List<CodeFixture> tickets = List.of(printed, live.ticket(), revoked);
        for (int n = 0; n < tickets.size(); n++) {
            CodeFixture ticket = tickets.get(n);
            tell("tickets", ticket.ticket().toString(), "ticket-issued", issued(ticket), replayed.get(n));
        }
        tell("tickets", live.ticket().ticket().toString(), "ticket-bound", bound(1), UUID.randomUUID());
        UUID last = UUID.randomUUID();
        tell("tickets", live.ticket().ticket().toString(), "ticket-bound", bound(2), last);
        await().until(() -> count("SELECT count(*) FROM inbox WHERE event_id = ?", last) == 1);
        await().until(() -> replayed.stream()
                .allMatch(event -> count("SELECT count(*) FROM inbox WHERE event_id = ?", event) == 1));

        assertThat(everything()).isEqualTo(before);
        assertThat(told.admissionsOf(printed.ticket())).hasSizeLessThanOrEqualTo(1);
    }

    private void erase(UUID account) {
        UUID event = UUID.randomUUID();
        String erased = JSON.writeValueAsString(
                Map.of("account", account, "version", 3, "erasedAt", "2028-07-22T08:12:31.482Z"));
        tell("accounts", account.toString(), "account-erased", erased, event);
        await().until(() -> count("SELECT count(*) FROM inbox WHERE event_id = ?", event) == 1);
    }

    private String bound(int bindingNo) {
        return JSON.writeValueAsString(Map.of(
                "ticket",
                live.ticket().ticket(),
                "version",
                2,
                "bindingNo",
                bindingNo,
                "boundAt",
                "2028-07-22T08:12:31.482Z"));
    }

    private List<String> everything() {
        return jdbc.sql("""
                        SELECT ticket::text FROM ticket WHERE session = :session
                        UNION ALL SELECT session::text FROM session WHERE code = :session
                        UNION ALL SELECT scan::text FROM scan WHERE session = :session
                        ORDER BY 1""").param("session", session).query(String.class).list();
    }
}
