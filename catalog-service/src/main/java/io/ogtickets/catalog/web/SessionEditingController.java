package io.ogtickets.catalog.web;

import io.ogtickets.catalog.application.CancelSession;
import io.ogtickets.catalog.application.ChangeSession;
import io.ogtickets.catalog.application.PublishSession;
import io.ogtickets.catalog.application.ReadSession;
import io.ogtickets.catalog.domain.Session;
import io.ogtickets.platform.problem.Refuses;
import io.ogtickets.platform.security.FreshProof;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(SessionEditingController.PATH)
class SessionEditingController {

    static final String PATH = "/api/v1/admin/sessions";

    private final ReadSession read;
    private final PublishSession publish;
    private final ChangeSession change;
    private final CancelSession cancel;
    private final FreshProof proof;

    SessionEditingController(
            ReadSession read, PublishSession publish, ChangeSession change, CancelSession cancel, FreshProof proof) {
        this.read = read;
        this.publish = publish;
        this.change = change;
        this.cancel = cancel;
        this.proof = proof;
    }

    @Operation(summary = "A session as it is edited; its entity tag is the version for If-Match")
    @GetMapping("/{code}")
    ResponseEntity<SessionDetails> read(@PathVariable String code) {
        return SessionDetails.answer(HttpStatus.OK, read.read(code));
    }

    @Operation(
            summary = "Puts a session on sale, with its first capacities",
            description = "Its offers come after it. Later capacities are set by category.")
    @ResponseStatus(HttpStatus.CREATED)
    @Refuses(conflict = "session-exists", unprocessable = "capacity-above-venue")
    @PostMapping
    ResponseEntity<SessionDetails> publish(
            @AuthenticationPrincipal Jwt administrator, @Valid @RequestBody NewSessionRequest wanted) {
        Session published = publish.publish(
                wanted.code(), wanted.sport(), wanted.plan(), wanted.places(), Editors.administrator(administrator));
        return ResponseEntity.created(URI.create(PATH + "/" + published.code()))
                .eTag(Editors.tagOf(published))
                .body(SessionDetails.of(published));
    }

    @Operation(
            summary = "Moves a session, renames it, gives it other gates, closes or reopens its sale",
            description = "Code, sport and places stay. Tickets stay valid: their window is the session's.")
    @Refuses(
            conflict = "session-cancelled",
            preconditionFailed = "changed-meanwhile",
            unprocessable = "capacity-above-venue")
    @PutMapping("/{code}")
    ResponseEntity<SessionDetails> change(
            @AuthenticationPrincipal Jwt administrator,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @PathVariable String code,
            @Valid @RequestBody SessionRequest wanted) {
        return SessionDetails.answer(
                HttpStatus.OK,
                change.change(code, wanted.plan(), wanted.wantedStatus(), Editors.of(administrator, ifMatch)));
    }

    @Operation(
            summary = "Cancels a session for ever, and gives everybody their money back",
            description = "Needs a fresh proof of who asks. Twice is the same as once.")
    @Refuses(malformed = "validation-failed", forbidden = "step-up-required", preconditionFailed = "changed-meanwhile")
    @PostMapping("/{code}/cancellation")
    ResponseEntity<SessionDetails> cancel(
            @AuthenticationPrincipal Jwt administrator,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @PathVariable String code) {
        proof.demand(administrator);
        return SessionDetails.answer(HttpStatus.OK, cancel.cancel(code, Editors.of(administrator, ifMatch)));
    }
}
