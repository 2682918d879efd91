package io.ogtickets.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ogtickets.platform.id.Ids;
import io.ogtickets.platform.signing.SigningKeyCommand;
import io.ogtickets.platform.signing.SigningKeys;
import io.ogtickets.platformtest.TestTokens;
import io.ogtickets.ticket.code.Share;
import io.ogtickets.ticket.code.TicketCode;
import io.ogtickets.ticket.domain.OfferType;
import io.ogtickets.ticket.domain.Place;
import io.ogtickets.ticket.domain.SessionCode;
import io.ogtickets.ticket.domain.TicketId;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

/** A key is rotated while the service issues, without a flag day; or it was stolen. */
class KeyRotationIT extends Scenario {

    @Autowired
    private SigningKeys keys;

    @Value("${SIGNING_KEYS_DIR}")
    private String folder;

    @Value("${MASTER_KEY}")
    private String masterKey;

    @AfterEach
    void everybodyIsBack() {
        NEIGHBOURS.authAway = false;
    }

    @Test
    void aNewKeyIsToldFirstAndSignsThenAndWhatTheOldOneSignedStaysGood() {
        int before = keys.active().id();
        ReadCode old = newTicket();
        assertThat(old.keyId()).isEqualTo(before);

        operate("rotate", "PT1H");
        await().until(() -> keys.all().getLast().id() > before);
        int announced = keys.all().getLast().id();
        assertThat(published(announced).get("state").asString()).isEqualTo("ACTIVE");
        assertThat(newTicket().keyId()).as("not yet").isEqualTo(before);

        operate("rotate", "PT0S");
        await().until(() -> keys.active().id() > announced);
        ReadCode next = newTicket();
        assertThat(next.keyId()).isEqualTo(keys.active().id()).isNotEqualTo(before);
        assertThat(next.isSignedBy(publicHalf(next.keyId()))).isTrue();
        assertThat(next.isSignedBy(publicHalf(before))).isFalse();
        assertThat(old.isSignedBy(publicHalf(before))).isTrue();
        assertThat(published(before).get("state").asString()).isEqualTo("ACTIVE");
    }

    @Test
    void afterATheftHoldersGetNewCodesWhoeverIsAwayMeanwhile() {
        UUID friend = Ids.next();
        live(friend, "fr");
        BoughtOrder order = BoughtOrder.family(account);
        issued(order);
        UUID own = order.tickets().getFirst();
        UUID used = order.tickets().get(1);
        UUID given = order.tickets().getLast();
        jdbc.sql("UPDATE ticket SET holder = ? WHERE id = ?")
                .params(friend, given)
                .update();
        letIn(used);
        String usedCode = codeOf(account, used);
        int stolen = keys.active().id();
        othersTicketsAreNotConcerned(order);
        NEIGHBOURS.authAway = true;

        operate("compromise", Integer.toString(stolen));
        await().until(() -> attemptsFor(order) > 0);
        NEIGHBOURS.authAway = false;

        await().until(() -> codeOf(account, own).equals(newCode(order, account, own)));
        await().until(() -> codeOf(friend, given).equals(newCode(order, friend, given)));
        assertThat(keys.active().id()).isNotEqualTo(stolen);
        assertThat(codeOf(account, used)).as("whoever is in needs no new code").isEqualTo(usedCode);
        await().untilAsserted(() -> assertThat(typesOf(own)).containsExactly("ticket-issued", "ticket-issued"));
        assertThat(told.jsonOf(own).getLast()).contains("\"version\":2");
        await().untilAsserted(() -> assertThat(mailsTo(friend + "@example.org"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.getSubject())
                        .isEqualTo("Nouveaux codes pour vos billets, commande " + order.reference())));
        await().untilAsserted(() -> assertThat(mailsTo(account + "@example.org"))
                .anySatisfy(mail -> assertThat(mail.getSubject())
                        .isEqualTo("New codes for your tickets, order " + order.reference())));
        await().until(() -> rowsOf(order) == 0);
    }

    /** Its code, as the gates get to see it. */
    private ReadCode newTicket() {
        BoughtOrder order = BoughtOrder.solo(account);
        issued(order);
        return ReadCode.of(codeOf(account, order.tickets().getFirst()));
    }

    private byte[] publicHalf(int key) {
        return Base64.getUrlDecoder().decode(published(key).get("publicKey").asString());
    }

    /** As validation-service is told. */
    private JsonNode published(int key) {
        return json(as(TestTokens.service("validation-service", "ticket-keys"), "/internal/ticket-keys"))
                .valueStream()
                .filter(one -> one.get("id").asInt() == key)
                .findFirst()
                .orElseThrow();
    }

    /** Other tests buy by the hundred; here, mails are waited for. */
    private void othersTicketsAreNotConcerned(BoughtOrder order) {
        jdbc.sql("UPDATE ticket SET signing_key = 0 WHERE order_id <> ?")
                .param(order.id())
                .update();
        jdbc.sql("DELETE FROM ticket_mail WHERE sent_at IS NULL").update();
    }

    /** As the gates know it: made of the holder's share and the order's, and signed by the key that is active now. */
    private String newCode(BoughtOrder order, UUID holder, UUID ticket) {
        return TicketCode.of(
                        new Place(new TicketId(ticket), new SessionCode(order.session()), "A", OfferType.FAMILY, false),
                        new Share(NEIGHBOURS.userShare(holder, order.id())),
                        new Share(NEIGHBOURS.purchaseShare(order.id())),
                        keys.active())
                .text();
    }

    private String codeOf(UUID holder, UUID ticket) {
        return json(get(holder, "/api/v1/tickets/{id}", ticket)).get("code").asString();
    }

    private void letIn(UUID ticket) {
        admission("ticket-admitted", ticket, 2);
        await().until(() -> statusOf(ticket).equals("ADMITTED"));
    }

    private int attemptsFor(BoughtOrder order) {
        return jdbc.sql("SELECT coalesce(max(attempts), 0) FROM reissue WHERE order_id = ?")
                .param(order.id())
                .query(Integer.class)
                .single();
    }

    private long rowsOf(BoughtOrder order) {
        return jdbc.sql("SELECT count(*) FROM reissue WHERE order_id = ?")
                .param(order.id())
                .query(Long.class)
                .single();
    }

    private void operate(String... command) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        int exit = SigningKeyCommand.of(
                        Map.of("SIGNING_KEYS_DIR", folder, "MASTER_KEY", masterKey),
                        TicketServiceApplication.TIME_TO_BE_KNOWN,
                        nowhere)
                .run(List.of(command));
        assertThat(exit).isZero();
    }
}
