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
    public static final String POOR_CARD = "4000000000009995";
    public static final String CHALLENGED_CARD = "4000002500003155";
    public static final String DISPUTED_CARD = "4000000000000259";
    public static final String SLOW_REFUND_CARD = "4000000000007726";
    public static final String FAILING_REFUND_CARD = "4000000000005126";

    private final RestTestClient http = RestTestClient.bindToServer().build();

    /** The answer as {@code status body}. */
    public String payByScript(Session session, String card) {
        return send(session, "{\"card\": \"%s\"}".formatted(card));
    }

    /** Any JSON; the answer as {@code status body}. */
    public String send(Session session, String json) {
        EntityExchangeResult<String> answer = http.post()
                .uri(session.getUrl())
                .contentType(MediaType.APPLICATION_JSON)
                .body(json)
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

    /** Answers the bank's challenge on the page. */
    public Page answerChallenge(Session session, String challenge) {
        return Page.of(http.post()
                .uri(session.getUrl())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body("challenge=" + challenge)
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
