package io.ogtickets.stripesimulator;

import static java.util.Objects.requireNonNull;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.net.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A merchant's webhook endpoint that answers 500 to the first try of every event. */
public final class WebhookReceiver implements AutoCloseable {

    public static final String SECRET = "whsec_of_the_tests";

    private final HttpServer server;
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final List<Event> received = new CopyOnWriteArrayList<>();

    public WebhookReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/webhooks", this::receive);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:%d/webhooks".formatted(server.getAddress().getPort());
    }

    /** Each event that was answered 2xx, its signature verified, as often as it came. */
    public List<Event> received() {
        return received;
    }

    public boolean refusedOnce(Event event) {
        return refused.contains(event.getId());
    }

    private void receive(HttpExchange exchange) throws IOException {
        String payload = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String signature = requireNonNull(exchange.getRequestHeaders().getFirst("Stripe-Signature"));
        exchange.sendResponseHeaders(note(payload, signature), -1);
        exchange.close();
    }

    private int note(String payload, String signature) {
        try {
            // Tests move the simulator's clock by hours, so the age of the signature is not looked at.
            Event event = Webhook.constructEvent(
                    payload, signature, SECRET, Duration.ofDays(30).toSeconds());
            if (refused.add(event.getId())) {
                return 500;
            }
            received.add(event);
            return 204;
        } catch (SignatureVerificationException e) {
            return 400;
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
