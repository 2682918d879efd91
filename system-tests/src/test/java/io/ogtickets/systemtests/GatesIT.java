package io.ogtickets.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.systemtests.Shop.Bought;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** At the gates: codes that live on a phone, and scanners without a network. */
class GatesIT {

    private static final String SESSION = "HBL-0725-0900";

    private final TheSystem system = TheSystem.running();
    private final People people = new People(system);
    private final Shop shop = new Shop(system, people.newSpectator());
    private final Gate gate = Gate.first(people.demo("STEWARD"), SESSION);
    private final BackOffice backOffice = new BackOffice(people);

    @Test
    void aLiveCodeIsGoodWhileItIsShownAndAScreenshotOfItIsNot() {
        String session = backOffice.publishSession();
        Bought bought = shop.buy(backOffice.publishLiveOffer(session, "A", "SOLO"), 1);
        Gate liveGate = Gate.first(people.demo("STEWARD"), session);
        Phone old = Phone.bind(shop.spectator(), bought.id(0));
        Phone phone = Phone.bind(shop.spectator(), bought.id(0));

        liveGate.awaitBinding(bought.id(0), 2);

        String screenshot = phone.codeAt(Instant.now().minusSeconds(60));
        assertThat(Gate.verdict(liveGate.scanOnceKnown(screenshot))).isEqualTo("LIVE_REQUIRED");
        assertThat(Gate.verdict(liveGate.scan(old.codeAt(Instant.now())))).isEqualTo("LIVE_REQUIRED");
        assertThat(Gate.verdict(liveGate.scan(phone.codeAt(Instant.now())))).isEqualTo("ADMITTED");
        assertThat(Gate.verdict(liveGate.scan(phone.codeAt(Instant.now())))).isEqualTo("ALREADY_ADMITTED");
    }

    @Test
    void theSameTicketOnPaperTakesASupervisor() {
        String session = backOffice.publishSession();
        Bought bought = shop.buy(backOffice.publishLiveOffer(session, "A", "SOLO"), 1);
        Gate liveGate = Gate.first(people.demo("STEWARD"), session);
        JsonNode refused = liveGate.scanOnceKnown(bought.code(0));
        String override = "/scans/" + refused.path("id").asString() + "/override";
        Map<String, String> why = Map.of("reason", "The phone is broken");

        assertThat(Gate.verdict(refused)).isEqualTo("LIVE_REQUIRED");
        liveGate.steward().post(override, why).refused(403, "forbidden");
        Api supervisor = people.demo("SUPERVISOR");
        assertThat(Gate.verdict(supervisor.post(override, why).ok())).isEqualTo("ADMITTED");
        assertThat(Gate.verdict(liveGate.scan(bought.code(0)))).isEqualTo("LIVE_REQUIRED");
        JsonNode done = supervisor.get("/gates/" + session + "/interventions").ok();
        assertThat(done.path("total").asInt()).isOne();
        assertThat(done.at("/items/0/verdict").asString()).isEqualTo("LIVE_REQUIRED");
        assertThat(done.at("/items/0/reason").asString()).isEqualTo("The phone is broken");
    }

    @Test
    void nobodyOnTheWayChangesAManifest() throws GeneralSecurityException {
        JsonNode enrolled = gate.steward().get("/gates/manifest-keys").ok().at("/keys/0");
        Answer manifest = gate.steward().get("/gates/manifest?session=" + SESSION);
        String weakened = manifest.text().replace("\"cancelled\":false", "\"cancelled\":true");

        assertThat(weakened).isNotEqualTo(manifest.text());
        assertThat(isSigned(manifest.text(), manifest, enrolled)).isTrue();
        assertThat(isSigned(weakened, manifest, enrolled)).isFalse();
    }

    @Test
    void twoScannersWithoutANetworkFindTheDoubleWhenTheySync() {
        Bought family = shop.buy(shop.offer(SESSION, "B", "FAMILY"), 4);
        people.proved(shop.spectator())
                .post(
                        "/orders/" + family.order().path("id").asString() + "/refunds",
                        Map.of("ticketIds", List.of(family.id(0))))
                .ok();
        gate.awaitVerdict(family.code(0), "REVOKED");
        assertThat(Gate.verdict(gate.scanOnceKnown(family.code(1)))).isEqualTo("ADMITTED");

        OfflineScanner north = new OfflineScanner(gate, "north");
        OfflineScanner south = new OfflineScanner(gate, "south");
        Instant now = Instant.now();
        assertThat(north.scan(family.code(0), now)).isEqualTo("REVOKED");
        assertThat(north.scan(family.code(1), now)).isEqualTo("ALREADY_ADMITTED");
        assertThat(north.scan(family.code(2).replace('7', '8'), now)).isEqualTo("FORGED");
        assertThat(north.scan(family.code(2), now)).isEqualTo("ADMITTED");
        assertThat(north.scan(family.code(2), now)).isEqualTo("ALREADY_ADMITTED");
        assertThat(north.scan(family.code(3), now)).isEqualTo("ADMITTED");
        assertThat(south.scan(family.code(2), now.minusSeconds(30))).isEqualTo("ADMITTED");

        north.upload();
        JsonNode ofSouth = south.upload().path(0);
        assertThat(scannersThatLetIn(family.id(2))).containsExactly("south", "north");
        assertThat(scannersThatLetIn(family.id(3))).isEmpty();
        JsonNode ofNorth = north.upload();

        assertThat(ofSouth.at("/conflict/reason").asString()).isEqualTo("ADMITTED_TWICE");
        assertThat(ofSouth.at("/conflict/others/0/device").asString()).isEqualTo("north");
        assertThat(ofNorth.path(3).at("/conflict/others/0/device").asString()).isEqualTo("south");
        assertThat(ofNorth.path(5).has("conflict")).isFalse();
        assertThat(north.changes().path("blocked").valueStream().map(JsonNode::asString))
                .contains(family.id(2), family.id(3));
        new Invariants(system).hold();
    }

    /** By a ticket that more than one went in by, as staff are told; the earliest first. */
    private List<String> scannersThatLetIn(String ticket) {
        return gate.steward()
                .get("/gates/" + SESSION + "/doubles?size=100")
                .ok()
                .path("items")
                .valueStream()
                .filter(twice -> twice.path("ticket").asString().equals(ticket))
                .flatMap(twice -> twice.path("entries").valueStream())
                .map(entry -> entry.path("device").asString())
                .toList();
    }

    private static boolean isSigned(String body, Answer manifest, JsonNode key) throws GeneralSecurityException {
        String[] parts = manifest.headers()
                .firstValue("Manifest-Signature")
                .orElseThrow()
                .split("\\.", -1);
        byte[] raw = Base64.getUrlDecoder().decode(key.path("x").asString());
        byte[] der = HexFormat.of()
                .parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(raw));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der)));
        signature.update((parts[0] + "." + body).getBytes(StandardCharsets.UTF_8));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }
}
