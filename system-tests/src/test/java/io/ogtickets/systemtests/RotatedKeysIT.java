package io.ogtickets.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ogtickets.systemtests.Shop.Bought;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Keys change under the running system: nothing is restarted, nobody is turned away, nobody is signed out. */
class RotatedKeysIT {

    private static final String SESSION = "HBL-0725-0900";
    private static final int KEY_ID_AT = 1;

    /** Gates that are online ask for the keys of codes once a minute, or when they meet one that they don't know. */
    private static final Duration UNTIL_KNOWN = Duration.ofMinutes(2);

    private final TheSystem system = TheSystem.running();
    private final People people = new People(system);
    private final Keys keys = new Keys(system);

    @Test
    void newTicketsBearTheNewKeyAndThoseOfTheOldOneStillLetIn() {
        Shop shop = new Shop(system, people.newSpectator());
        Gate gate = Gate.first(people.demo("STEWARD"), SESSION);
        Bought old = shop.buy(shop.offer(SESSION, "B", "SOLO"), 1);
        int before = keyOf(old.code(0));
        List<Long> processes = processes();

        assertThat(keys.ofTickets("rotate", "PT0S")).contains("signs from");
        int next = newest(keys.ofTickets("list"));
        await().atMost(UNTIL_KNOWN).until(() -> trusted(gate.manifest()).contains(next));
        Bought fresh = shop.buy(shop.offer(SESSION, "B", "SOLO"), 1);

        assertThat(keyOf(fresh.code(0))).isEqualTo(next).isNotEqualTo(before);
        assertThat(trusted(gate.manifest())).contains(before, next);
        OfflineScanner offline = new OfflineScanner(gate, "rotated");
        assertThat(offline.scan(old.code(0), Instant.now())).isEqualTo("ADMITTED");
        assertThat(offline.scan(fresh.code(0), Instant.now())).isEqualTo("ADMITTED");
        assertThat(Gate.verdict(gate.scanOnceKnown(old.code(0)))).isEqualTo("ADMITTED");
        assertThat(Gate.verdict(gate.scanOnceKnown(fresh.code(0)))).isEqualTo("ADMITTED");
        assertThat(processes()).isEqualTo(processes);
    }

    @Test
    void nobodyIsSignedOutWhenTheKeyOfTokensChanges() {
        Api person = people.newSpectator();
        String email = person.get("/accounts/me").ok().path("email").asString();
        JsonNode signIn = people.mobileSignIn(email).ok();
        String before = kid(signIn);
        List<String> known = published();

        keys.ofTokensGetOld();
        await().atMost(UNTIL_KNOWN).until(() -> !known.containsAll(published()));
        keys.ofTokensGetOld();
        await().atMost(UNTIL_KNOWN).until(() -> !published().getFirst().equals(before));
        JsonNode refreshed = system.api()
                .post(
                        "/auth/refresh",
                        Map.of("refreshToken", signIn.path("refreshToken").asString()))
                .ok();

        assertThat(kid(refreshed)).isEqualTo(published().getFirst());
        assertThat(published()).contains(before);
        Stream.of(signIn, refreshed)
                .map(tokens -> system.api().as(tokens.path("accessToken").asString()))
                .forEach(signedIn -> Stream.of("/accounts/me", "/orders", "/tickets")
                        .forEach(path -> signedIn.get(path).ok()));
    }

    private List<Long> processes() {
        return Stream.of("ticket-service", "validation-service")
                .map(service -> system.serviceNamed(service).path("pid").asLong())
                .toList();
    }

    /** By the last line of the list, {@code 3 ACTIVE}. */
    private static int newest(String list) {
        String last = list.strip().lines().toList().getLast();
        assertThat(last).endsWith(" ACTIVE");
        return Integer.parseInt(last.split(" ", -1)[0]);
    }

    private static List<Integer> trusted(JsonNode manifest) {
        return manifest.path("keys")
                .valueStream()
                .filter(key -> key.path("trusted").asBoolean())
                .map(key -> key.path("id").asInt())
                .toList();
    }

    private static int keyOf(String code) {
        return Short.toUnsignedInt(ByteBuffer.wrap(Base45.decode(code)).getShort(KEY_ID_AT));
    }

    /** The one that signs first. */
    private List<String> published() {
        return Api.at(system.gateway())
                .get("/oauth2/jwks")
                .ok()
                .path("keys")
                .valueStream()
                .map(key -> key.path("kid").asString())
                .toList();
    }

    private static String kid(JsonNode tokens) {
        String header = tokens.path("accessToken").asString().split("\\.", -1)[0];
        return Api.JSON
                .readTree(Base64.getUrlDecoder().decode(header))
                .path("kid")
                .asString();
    }
}
