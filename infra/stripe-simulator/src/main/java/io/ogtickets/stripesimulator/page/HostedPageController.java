package io.ogtickets.stripesimulator.page;

import io.ogtickets.stripesimulator.application.PaySession;
import io.ogtickets.stripesimulator.domain.Challenge;
import io.ogtickets.stripesimulator.domain.CheckoutSession;
import io.ogtickets.stripesimulator.domain.PaymentOutcome.Declined;
import io.ogtickets.stripesimulator.domain.PaymentOutcome.RequiresAction;
import io.ogtickets.stripesimulator.domain.PaymentOutcome.Succeeded;
import io.ogtickets.stripesimulator.domain.SessionId;
import io.ogtickets.stripesimulator.domain.SessionNotPayable;
import io.ogtickets.stripesimulator.domain.StripeFailure;
import io.ogtickets.stripesimulator.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page where a person pays. */
@RestController
@RequestMapping("/pay/{id}")
class HostedPageController {

    // No script, nothing from elsewhere. Not form-action: it would also forbid the redirect to the shop.
    private static final String CONTENT_POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Ledger ledger;
    private final PaySession paySession;

    HostedPageController(Ledger ledger, PaySession paySession) {
        this.ledger = ledger;
        this.paySession = paySession;
    }

    @GetMapping
    ResponseEntity<String> show(@PathVariable String id) {
        return html(HttpStatus.OK, PayPage.of(ledger.session(new SessionId(id))));
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> pay(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String card,
            @RequestParam(required = false) @Nullable String challenge) {
        SessionId sessionId = new SessionId(id);
        return switch (paySession.pay(sessionId, card, Challenge.read(challenge))) {
            case Succeeded _ -> seeOther(ledger.session(sessionId));
            case RequiresAction _ -> html(HttpStatus.OK, PayPage.of(ledger.session(sessionId)));
            case Declined(var decline) ->
                html(HttpStatus.PAYMENT_REQUIRED, PayPage.declined(ledger.session(sessionId), decline));
        };
    }

    @ExceptionHandler
    ResponseEntity<String> settled(SessionNotPayable failure) {
        return html(HttpStatus.CONFLICT, PayPage.settled(failure.session()));
    }

    @ExceptionHandler
    ResponseEntity<String> unknown(StripeFailure failure) {
        return html(HttpStatus.valueOf(failure.status()), PayPage.unknown());
    }

    private static ResponseEntity<String> seeOther(CheckoutSession session) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, session.returnUrl())
                .build();
    }

    private static ResponseEntity<String> html(HttpStatus status, String page) {
        return ResponseEntity.status(status)
                .contentType(MediaType.valueOf("text/html;charset=UTF-8"))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", CONTENT_POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .body(page);
    }
}
