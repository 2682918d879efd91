package io.ogtickets.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ogtickets.platform.crypto.Ed25519;
import io.ogtickets.platform.id.Ids;
import io.ogtickets.platform.signing.SigningKeys;
import io.ogtickets.platformtest.EventSample;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A phone is bound to a ticket; the phones before it are void. */
class LiveCodeIT extends Scenario {

    private static final byte[] DEVICE = HexFormat.of()
            .parseHex(LiveCodeVector.all().findFirst().orElseThrow().devicePublicKey());

    @Autowired
    private SigningKeys keys;

    private final BoughtOrder order = BoughtOrder.solo(account).withLiveCode();
    private final UUID ticket = order.tickets().getFirst();

    @Test
    void aPhoneGetsABindingThatTheGatesCanVerify() {
        issued(order);

        JsonNode bound = json(bind(account, DEVICE));

        byte[] binding = Base64.getUrlDecoder().decode(bound.get("binding").asString());
        ByteBuffer read = ByteBuffer.wrap(binding);
        assertThat(read.get()).isEqualTo((byte) 2);
        assertThat(read.getShort()).isEqualTo((short) keys.active().id());
        assertThat(new UUID(read.getLong(), read.getLong())).isEqualTo(ticket);
        assertThat(read.get()).as("solo").isEqualTo((byte) 1);
        assertThat(read.get()).as("live code required").isEqualTo((byte) 1);
        assertThat(bound.get("bindingNo").asInt()).isOne();
        assertThat(Instant.parse(bound.get("notAfter").asString()))
                .as("twelve hours after the session's end")
                .isEqualTo(Instant.parse("2028-07-22T23:00:00Z"));
        assertThat(signed(
                        binding,
                        Base64.getUrlDecoder().decode(bound.get("signature").asString())))
                .isTrue();
    }

    @Test
    void aNewPhoneGetsTheNextNumberAndTheGatesAreTold() {
        issued(order);

        json(bind(account, DEVICE));
        JsonNode second = json(bind(account, DEVICE));

        assertThat(second.get("bindingNo").asInt()).isEqualTo(2);
        await().untilAsserted(() ->
                assertThat(typesOf(ticket)).containsExactly("ticket-issued", "ticket-bound", "ticket-bound"));
        assertThat(new EventSample("ticket-service", "ticket-bound")
                        .problemsOf(told.jsonOf(ticket).getLast()))
                .isEmpty();
        JsonNode last = JsonMapper.shared().readTree(told.jsonOf(ticket).getLast());
        assertThat(last.get("version").asInt()).isEqualTo(3);
        assertThat(last.get("bindingNo").asInt()).isEqualTo(2);
    }

    @Test
    void phonesThatAskAtOnceGetDifferentNumbers() throws InterruptedException {
        issued(order);
        Callable<Integer> phone =
                () -> json(bind(account, DEVICE)).get("bindingNo").asInt();

        try (var phones = Executors.newFixedThreadPool(6)) {
            List<Integer> numbers = phones.invokeAll(java.util.Collections.nCopies(6, phone)).stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList();
            assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, 6).boxed().toList());
        }
    }

    @Test
    void onlyItsHolderBindsATicketAndOnlyOneWithALiveCode() {
        BoughtOrder plain = BoughtOrder.solo(account);
        issued(order);
        issued(plain);

        assertThat(bind(Ids.next(), DEVICE).getStatusCode().value()).isEqualTo(404);
        assertThat(bind(account, new byte[31]).getBody()).contains("\"field\":\"devicePublicKey\"");
        ResponseEntity<String> answer = post(
                account,
                "/api/v1/tickets/{id}/bindings",
                "{\"devicePublicKey\":\"%s\"}".formatted(base64(DEVICE)),
                plain.tickets().getFirst());
        assertThat(answer.getStatusCode().value()).isEqualTo(409);
        assertThat(answer.getBody()).contains("live-code-not-offered");
    }

    @Test
    void aRefundedTicketIsBoundToNoPhone() {
        issued(order);
        refunded(order, ticket);
        await().until(() -> statusOf(ticket).equals("REVOKED"));

        assertThat(bind(account, DEVICE).getBody()).contains("ticket-not-valid");
    }

    private boolean signed(byte[] binding, byte[] signature) {
        byte[] context = "og-binding/v1".getBytes(StandardCharsets.US_ASCII);
        byte[] message = ByteBuffer.allocate(context.length + binding.length)
                .put(context)
                .put(binding)
                .array();
        return Ed25519.verify(Ed25519.publicKey(keys.active().publicKey()), message, signature);
    }

    private ResponseEntity<String> bind(UUID caller, byte[] key) {
        return post(
                caller, "/api/v1/tickets/{id}/bindings", "{\"devicePublicKey\":\"%s\"}".formatted(base64(key)), ticket);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
