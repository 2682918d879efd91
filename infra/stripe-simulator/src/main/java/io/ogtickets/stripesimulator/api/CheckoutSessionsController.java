package io.ogtickets.stripesimulator.api;

import io.ogtickets.stripesimulator.application.ExpireSession;
import io.ogtickets.stripesimulator.application.OpenSession;
import io.ogtickets.stripesimulator.domain.SessionId;
import io.ogtickets.stripesimulator.ledger.Ledger;
import io.ogtickets.stripesimulator.wire.SessionObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/checkout/sessions")
class CheckoutSessionsController {

    private final OpenSession openSession;
    private final ExpireSession expireSession;
    private final Ledger ledger;
    private final IdempotentAnswers answers;

    CheckoutSessionsController(
            OpenSession openSession, ExpireSession expireSession, Ledger ledger, IdempotentAnswers answers) {
        this.openSession = openSession;
        this.expireSession = expireSession;
        this.ledger = ledger;
        this.answers = answers;
    }

    @PostMapping
    ResponseEntity<Object> create(StripeRequest request) {
        return answers.once(
                request,
                () -> SessionObject.of(
                        openSession.open(SessionForm.read(request.form()), request.apiVersion(), request.publicUrl())));
    }

    @GetMapping("/{id}")
    SessionObject retrieve(@PathVariable String id) {
        return SessionObject.of(ledger.session(new SessionId(id)));
    }

    @PostMapping("/{id}/expire")
    ResponseEntity<Object> expire(@PathVariable String id, StripeRequest request) {
        return answers.once(request, () -> SessionObject.of(expireSession.expire(new SessionId(id))));
    }
}
