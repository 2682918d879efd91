package io.ogtickets.payment.web;

import io.ogtickets.payment.application.ReceiveStripeEvent;
import io.ogtickets.platform.problem.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where Stripe sends its events. The body is taken as bytes: the signature is over them. */
@RestController
class StripeWebhookController {

    private final ReceiveStripeEvent receive;

    StripeWebhookController(ReceiveStripeEvent receive) {
        this.receive = receive;
    }

    @Refuses(malformed = {"signature-invalid", "malformed-request"})
    @PostMapping("/api/v1/webhooks/stripe")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes an event that Stripe signed; answered once it is stored")
    void receive(
            @RequestBody(required = false) byte[] payload,
            @RequestHeader(name = "Stripe-Signature", defaultValue = "") String signature) {
        receive.receive(payload == null ? new byte[0] : payload, signature);
    }
}
