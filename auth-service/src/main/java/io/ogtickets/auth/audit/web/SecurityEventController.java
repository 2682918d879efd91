package io.ogtickets.auth.audit.web;

import io.ogtickets.auth.audit.application.FindSecurityEvents;
import io.ogtickets.auth.audit.application.RecordedEvent;
import io.ogtickets.auth.audit.application.SecurityEventFilter;
import io.ogtickets.auth.audit.domain.SecurityEventKind;
import io.ogtickets.platform.page.PageOf;
import io.ogtickets.platform.page.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SecurityEventController {

    /** What its subject sees of an event: that staff did it, and not who. */
    record OwnEvent(UUID id, Instant at, String kind, boolean byStaff, Map<String, String> details) {

        static OwnEvent of(RecordedEvent event) {
            return new OwnEvent(event.id(), event.at(), event.kind(), event.actor() != null, event.details());
        }
    }

    private final FindSecurityEvents findSecurityEvents;

    SecurityEventController(FindSecurityEvents findSecurityEvents) {
        this.findSecurityEvents = findSecurityEvents;
    }

    @Operation(summary = "What happened to the caller's account, the newest first")
    @GetMapping("/api/v1/accounts/me/security-events")
    PageOf<OwnEvent> own(@AuthenticationPrincipal Jwt caller, @Valid PageQuery page) {
        UUID account = UUID.fromString(caller.getSubject());
        return findSecurityEvents
                .matching(SecurityEventFilter.about(account), page)
                .map(OwnEvent::of);
    }

    @Operation(summary = "The security journal, the newest first, by account, actor, kind, act and time")
    @GetMapping("/api/v1/admin/audit")
    PageOf<RecordedEvent> all(
            @RequestParam(required = false) @Nullable UUID account,
            @RequestParam(required = false) @Nullable UUID actor,
            @RequestParam(required = false) @Nullable SecurityEventKind kind,
            @Parameter(description = "What staff did in another service, as `details.act` of STAFF_ACTED says it")
                    @RequestParam(required = false)
                    @Nullable
                    @Pattern(regexp = "[a-z-]{1,64}")
                    String act,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @Valid PageQuery page) {
        return findSecurityEvents.matching(new SecurityEventFilter(account, actor, kind, act, from, to), page);
    }
}
