package io.ogtickets.gateway.guard;

import static org.springframework.http.HttpHeaders.*;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Passes to a service only the request headers that the API speaks of, and the client's address in
 * {@code X-Forwarded-For}. Whatever else a client sends, an identity or a forwarding header above all, ends here.
 */
@Component
final class ClientHeaders implements HttpHeadersFilter, Ordered {

    private static final String CLIENT_ADDRESS = "X-Forwarded-For";

    private final ClientAddress client;
    private final Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    ClientHeaders(ClientAddress client) {
        this.client = client;
        known.addAll(Set.of(
                ACCEPT,
                ACCEPT_ENCODING,
                ACCEPT_LANGUAGE,
                AUTHORIZATION,
                CACHE_CONTROL,
                CONTENT_ENCODING,
                CONTENT_LENGTH,
                CONTENT_TYPE,
                COOKIE,
                "Idempotency-Key",
                IF_MATCH,
                IF_MODIFIED_SINCE,
                IF_NONE_MATCH,
                IF_UNMODIFIED_SINCE,
                "Last-Event-ID",
                ORIGIN,
                "Sec-Fetch-Site",
                "Stripe-Signature",
                TRANSFER_ENCODING,
                USER_AGENT));
    }

    @Override
    public HttpHeaders filter(HttpHeaders sent, ServerWebExchange exchange) {
        HttpHeaders passed = new HttpHeaders();
        sent.forEach((name, values) -> {
            if (known.contains(name)) {
                passed.addAll(name, values);
            }
        });
        passed.set(CLIENT_ADDRESS, client.of(exchange).getHostAddress());
        return passed;
    }

    /** After the framework's own removal of forwarding headers, before it adds those of the trace. */
    @Override
    public int getOrder() {
        return 100;
    }
}
