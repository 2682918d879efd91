package io.ogtickets.validation.web;

import io.ogtickets.platform.problem.Refuses;
import io.ogtickets.validation.application.FindHolder;
import io.ogtickets.validation.application.KeepToVenues;
import io.ogtickets.validation.application.ScanTicket;
import io.ogtickets.validation.domain.Attempt;
import io.ogtickets.validation.domain.Scan;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Gates")
class ScansController {

    private static final String SUPERVISOR = "SUPERVISOR";

    private final KeepToVenues keepToVenues;
    private final ScanTicket scanTicket;
    private final FindHolder findHolder;

    ScansController(KeepToVenues keepToVenues, ScanTicket scanTicket, FindHolder findHolder) {
        this.keepToVenues = keepToVenues;
        this.scanTicket = scanTicket;
        this.findHolder = findHolder;
    }

    @Refuses(forbidden = "venue-not-yours", unprocessable = "nonce-reused")
    @PostMapping("/api/v1/scans")
    @Operation(
            summary = "Scans a code and admits its holder once",
            description =
                    "Any verdict is a 200. The same device and nonce gets the same answer again; an UNKNOWN ticket may be"
                            + " tried again a moment later, as a new scan with a new nonce. Supervisors are told the holder's"
                            + " name, if auth-service can say it in time. 403 venue-not-yours for staff of other venues.")
    ScanResponse scan(@AuthenticationPrincipal Jwt steward, @Valid @RequestBody ScanRequest request) {
        Staff staff = Staff.of(steward);
        Attempt attempt = request.by(staff.account());
        keepToVenues.demand(staff.venues(), List.of(attempt.session()));
        Scan scan = scanTicket.scan(attempt);
        return ScanResponse.of(
                scan, isSupervisor(steward) ? findHolder.nameOf(scan).orElse(null) : null);
    }

    private static boolean isSupervisor(Jwt token) {
        List<String> roles = token.getClaimAsStringList("roles");
        return roles != null && roles.contains(SUPERVISOR);
    }
}
