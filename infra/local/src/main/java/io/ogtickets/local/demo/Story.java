package io.ogtickets.local.demo;

import io.ogtickets.local.home.DemoAccount;
import io.ogtickets.local.home.Trouble;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A family of four goes to the Games. Told through the gateway, as a browser and a scanner would.
 *
 * @param gateway the gateway's address, without a path
 * @param mailbox the mailbox's address
 * @param steward who stands at the gate
 */
public record Story(String gateway, String mailbox, DemoAccount steward, PrintStream out) {

    private static final int FAMILY = 4;

    public void tell() throws InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            Client visitor = Client.anonymous(http, gateway + "/api/v1");
            Client spectator = becomeSpectator(visitor, Client.anonymous(http, mailbox));
            JsonNode order = order(new Purchase(spectator));
            JsonNode ticket = payAndReceive(new Purchase(spectator), order);
            enter(visitor, ticket);
        }
        out.println("\nThat is the whole story: bought once, paid once, in once.");
    }

    private Client becomeSpectator(Client visitor, Client mails) throws InterruptedException {
        String name = "demo-" + random(4);
        String email = name + "@spectator.example";
        String password = "Og-" + random(12);
        step("Marie registers as " + email);
        visitor.post(
                "/accounts",
                Map.of(
                        "email",
                        email,
                        "password",
                        password,
                        "firstName",
                        "Marie",
                        "lastName",
                        "Exemple",
                        "locale",
                        "fr",
                        "acceptTerms",
                        true,
                        "acceptMarketing",
                        false));
        step("A mail arrives, and she follows its link");
        visitor.post("/accounts/activation", Map.of("token", new Inbox(mails, email).awaitToken()));
        step("She signs in");
        return Person.signIn(visitor, email, password);
    }

    private JsonNode order(Purchase purchase) throws InterruptedException {
        JsonNode offer = purchase.findFamilyOffer();
        JsonNode session =
                purchase.spectator().get("/sessions/" + offer.path("session").asString());
        step("She finds a session: %s, %s, %s"
                .formatted(
                        session.path("code").asString(),
                        session.path("title").asString(""),
                        session.path("startsAt").asString()));
        step("She orders a family offer in category %s for %s"
                .formatted(offer.path("category").asString(), money(offer.path("price"))));
        JsonNode order = purchase.order(offer.path("id").asString());
        tell("Order %s is %s; the places are hers until %s"
                .formatted(
                        order.path("reference").asString(),
                        order.path("status").asString(),
                        order.path("holdExpiresAt").asString()));
        return order;
    }

    private JsonNode payAndReceive(Purchase purchase, JsonNode order) throws InterruptedException {
        String orderId = order.path("id").asString();
        JsonNode payment = purchase.startPayment(orderId, gateway + "/orders/" + orderId);
        step("She pays " + money(order.path("total")) + " by card");
        String outcome = purchase.pay(payment.path("checkoutUrl").asString());
        require(outcome.equals("succeeded"), "The payment " + outcome + ".");
        step("Four tickets arrive");
        List<JsonNode> tickets = purchase.awaitTickets(orderId, FAMILY);
        tickets.forEach(ticket ->
                tell(ticket.path("id").asString() + "  " + ticket.path("status").asString()));
        out.print(QrDrawing.of(tickets.getFirst().path("code").asString()));
        return tickets.getFirst();
    }

    private void enter(Client visitor, JsonNode ticket) throws InterruptedException {
        step("A steward signs in at the gate");
        Client signedIn = Person.signIn(visitor, steward);
        String session = ticket.path("session").asString();
        String name = visitor.get("/sessions/" + session).path("gates").path(0).asString();
        Gate gate = new Gate(signedIn, session, name);
        String code = ticket.path("code").asString();
        step("Marie shows the first ticket at " + name);
        expect("ADMITTED", gate.scan(code));
        step("Somebody shows a copy of it");
        JsonNode first = expect("ALREADY_ADMITTED", gate.scan(code)).path("firstAdmission");
        tell("In already at %s, through %s"
                .formatted(first.path("at").asString(), first.path("gate").asString()));
    }

    private JsonNode expect(String verdict, JsonNode scan) {
        require(scan.path("verdict").asString().equals(verdict), "Expected " + verdict + ", the gate says: " + scan);
        tell("The gate says " + verdict);
        return scan;
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new Trouble(otherwise);
        }
    }

    /** Money is in minor units; the currencies of the Games all have two digits of them. */
    private static String money(JsonNode money) {
        return BigDecimal.valueOf(money.path("amount").asLong(), 2) + " "
                + money.path("currency").asString("");
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private void step(String what) {
        out.println("● " + what);
    }

    private void tell(String what) {
        out.println("  " + what);
    }
}
