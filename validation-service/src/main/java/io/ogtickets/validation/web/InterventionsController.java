package io.ogtickets.validation.web;

import io.ogtickets.platform.page.PageOf;
import io.ogtickets.platform.page.PageQuery;
import io.ogtickets.platform.problem.Refusal;
import io.ogtickets.platform.problem.Refuses;
import io.ogtickets.validation.application.KeepToVenues;
import io.ogtickets.validation.application.ListInterventions;
import io.ogtickets.validation.application.OverrideScan;
import io.ogtickets.validation.application.UndoAdmission;
import io.ogtickets.validation.domain.AccountId;
import io.ogtickets.validation.domain.ScanId;
import io.ogtickets.validation.domain.SessionCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Gates")
class InterventionsController {

    private final KeepToVenues keepToVenues;
    private final OverrideScan overrideScan;
    private final UndoAdmission undoAdmission;
    private final ListInterventions listInterventions;

    InterventionsController(
            KeepToVenues keepToVenues,
            OverrideScan overrideScan,
            UndoAdmission undoAdmission,
            ListInterventions listInterventions) {
        this.keepToVenues = keepToVenues;
        this.overrideScan = overrideScan;
        this.undoAdmission = undoAdmission;
        this.listInterventions = listInterventions;
    }

    record Why(@NotBlank @Size(max = 500) String reason) {}

    @Refuses(forbidden = "venue-not-yours", conflict = "not-overridable")
    @PostMapping("/api/v1/scans/{id}/override")
    @Operation(
            summary = "Lets in whom this scan refused for place, time or form",
            description =
                    "Answers the admission, a scan of its own; the same again answers the same. 409 not-overridable"
                            + " with the verdict that nobody can override.")
    ScanResponse override(@AuthenticationPrincipal Jwt supervisor, @PathVariable UUID id, @Valid @RequestBody Why why) {
        return ScanResponse.of(overrideScan.override(new ScanId(id), allowed(supervisor, id), why.reason()));
    }

    @Refuses(forbidden = "venue-not-yours", conflict = "not-an-admission")
    @PostMapping("/api/v1/scans/{id}/undo")
    @Operation(
            summary = "Takes an admission back; the ticket can be admitted again",
            description = "The same again changes nothing.")
    ScanResponse undo(@AuthenticationPrincipal Jwt supervisor, @PathVariable UUID id, @Valid @RequestBody Why why) {
        return ScanResponse.of(undoAdmission.undo(new ScanId(id), allowed(supervisor, id), why.reason()));
    }

    @Refuses(forbidden = "venue-not-yours")
    @GetMapping("/api/v1/gates/{session}/interventions")
    @Operation(
            summary = "Lists what supervisors did at a session's gates, and why",
            description =
                    "The newest first. The scan is the refusal that was overridden or the admission that was undone. A"
                            + " supervisor's name is told if auth-service can say it in time, and neither account nor name once"
                            + " the account was erased.")
    PageOf<InterventionResponse> list(
            @AuthenticationPrincipal Jwt supervisor, @PathVariable String session, @Valid PageQuery page) {
        SessionCode code = SessionCode.read(session).orElseThrow(() -> Refusal.notFound("session"));
        keepToVenues.demand(Staff.of(supervisor).venues(), List.of(code));
        return listInterventions.list(code, page).map(InterventionResponse::of);
    }

    private AccountId allowed(Jwt supervisor, UUID scan) {
        Staff staff = Staff.of(supervisor);
        keepToVenues.demand(staff.venues(), new ScanId(scan));
        return staff.account();
    }
}
