package io.ogtickets.catalog.web;

import io.ogtickets.catalog.application.ChangeOffer;
import io.ogtickets.catalog.application.PublishOffer;
import io.ogtickets.catalog.domain.Offer;
import io.ogtickets.catalog.domain.Session;
import io.ogtickets.platform.problem.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Offers are edited as parts of their session (ADR 6), so that the entity tag is the session's. */
@RestController
@RequestMapping("/api/v1/admin/offers")
class OfferEditingController {

    private final PublishOffer publish;
    private final ChangeOffer change;

    OfferEditingController(PublishOffer publish, ChangeOffer change) {
        this.publish = publish;
        this.change = change;
    }

    @Operation(
            summary = "Puts an offer on sale: one for each category and type of a session",
            description = "If-Match takes the session's entity tag.")
    @ResponseStatus(HttpStatus.CREATED)
    @Refuses(
            conflict = {"offer-exists", "session-cancelled"},
            preconditionFailed = "changed-meanwhile")
    @PostMapping
    ResponseEntity<OfferDetails> publish(
            @AuthenticationPrincipal Jwt administrator,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody NewOfferRequest wanted) {
        Offer offer = wanted.offer();
        Session session = publish.publish(wanted.session(), offer, Editors.of(administrator, ifMatch));
        return answer(HttpStatus.CREATED, session, offer.id());
    }

    @Operation(
            summary = "Changes an offer for those who buy from now on, withdraws it, or brings it back",
            description = "What was ordered keeps its price and its kind of code. Session, category and type stay."
                    + " If-Match takes the session's entity tag.")
    @Refuses(conflict = "session-cancelled", preconditionFailed = "changed-meanwhile")
    @PutMapping("/{id}")
    ResponseEntity<OfferDetails> change(
            @AuthenticationPrincipal Jwt administrator,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @PathVariable UUID id,
            @Valid @RequestBody OfferRequest wanted) {
        Session session = change.change(
                id, wanted.price().price(), wanted.liveCode(), wanted.status(), Editors.of(administrator, ifMatch));
        return answer(HttpStatus.OK, session, id);
    }

    private static ResponseEntity<OfferDetails> answer(HttpStatus status, Session session, UUID offer) {
        return ResponseEntity.status(status)
                .eTag(Editors.tagOf(session))
                .body(OfferDetails.of(session, session.offer(offer)));
    }
}
