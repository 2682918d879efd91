package io.ogtickets.stripesimulator;

import com.stripe.model.checkout.Session;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Someone who pays at the hosted page, through a script or in a browser. */
public final class Payer {

    public static final String GOOD_CARD = "4242424242424242";
    public static final String DECLINED_CARD = "4000000000000002";

    private final RestTestClient http = RestTestClient.bindToServer().build();

    /** The answer as {@code status body}. */
    public String payByScript(Session session, String card) {
        EntityExchangeResult<String> answer = http.post()
                .uri(session.getUrl())
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"card\": \"%s\"}".formatted(card))
                .exchange()
                .returnResult(String.class);
        return answer.getStatus().value() + " " + answer.getResponseBody();
    }

    public Page look(Session session) {
        return Page.of(http.get().uri(session.getUrl()).exchange().returnResult(String.class));
    }

    public Page pay(Session session, String card) {
        return Page.of(http.post()
                .uri(session.getUrl())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body("card=" + card)
                .exchange()
                .returnResult(String.class));
    }

    /** What a browser got. */
    public record Page(HttpStatusCode status, String location, String html) {

        static Page of(EntityExchangeResult<String> result) {
            return new Page(
                    result.getStatus(),
                    String.valueOf(result.getResponseHeaders().getLocation()),
                    String.valueOf(result.getResponseBody()));
        }
    }
}
