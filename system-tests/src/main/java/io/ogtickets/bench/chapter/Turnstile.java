package io.ogtickets.bench.chapter;

import io.ogtickets.bench.load.Request;
import io.ogtickets.bench.load.Requests;
import io.ogtickets.bench.report.Report;
import io.ogtickets.bench.stage.Purchases;
import io.ogtickets.bench.stage.Shop;
import io.ogtickets.bench.stage.Shop.Offer;
import io.ogtickets.bench.stage.Stage;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** One gate of a session with many scanners, and the codes of those who come. */
final class Turnstile {

    private static final int FAMILIES_OF_EACH = 10;
    private static final int PERSONS = 4;

    /** Repeats of one code alone would measure how scans queue at the lock of its ticket. */
    private static final int SHOWN_BEFORE = 500;

    private final String session;
    private final String gate;
    private final String token;
    private final List<String> codes;
    private final AtomicInteger shown = new AtomicInteger(SHOWN_BEFORE);

    Turnstile(String session, String gate, String token, List<String> codes) {
        this.session = session;
        this.gate = gate;
        this.token = token;
        this.codes = codes;
    }

    /** Sells so many tickets of one session, or some more, and has them issued. */
    static Turnstile of(Stage stage, Report report, int tickets) {
        Shop shop = new Shop(stage, stage.demo("ADMINISTRATOR"));
        String session = shop.offers("FAMILY", 1).getFirst().session();
        List<Offer> offers = shop.familyOffers(session);
        offers.forEach(shop::givePlentyOf);
        Purchases purchases = new Purchases(stage, shop, stage.buyers(Chapter.CLIENTS));
        int families = offers.size() * FAMILIES_OF_EACH;
        int orders = Math.ceilDiv(tickets, PERSONS * families);
        List<String> codes = purchases.codes(purchases.pay(orders, offers, FAMILIES_OF_EACH), families);
        // To print what was just bought would keep a processor busy for a minute; people at a gate bought long ago.
        stage.database().named("tickets").execute("DELETE FROM ticket_mail WHERE sent_at IS NULL");
        report.note(codes.size() + " tickets of session " + session);
        return new Turnstile(
                session, shop.gateOf(session), stage.demo("STEWARD").token(), codes);
    }

    String session() {
        return session;
    }

    String gate() {
        return gate;
    }

    List<String> codes() {
        return codes;
    }

    /** Codes that were shown before; the very first time around, while all warms up, they let their holders in. */
    Requests again() {
        return client -> Optional.of(scan(client, anyShown()));
    }

    /** Codes that were shown before and codes that weren't, half and half; ends when there is nobody left to come. */
    Requests mixed() {
        return client -> {
            if (ThreadLocalRandom.current().nextBoolean()) {
                return Optional.of(scan(client, anyShown()));
            }
            int next = shown.getAndIncrement();
            return next < codes.size() ? Optional.of(scan(client, codes.get(next))) : Optional.empty();
        };
    }

    private String anyShown() {
        return codes.get(ThreadLocalRandom.current().nextInt(Math.min(shown.get(), codes.size())));
    }

    private byte[] scan(int client, String code) {
        return Request.post(
                "/api/v1/scans",
                token,
                "{\"code\":\"%s\",\"gate\":\"%s\",\"device\":\"scanner-%d\",\"session\":\"%s\",\"nonce\":\"%s\"}"
                        .formatted(code, gate, client, session, Request.uniqueKey()));
    }
}
