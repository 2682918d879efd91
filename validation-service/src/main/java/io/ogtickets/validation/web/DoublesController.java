package io.ogtickets.validation.web;

import io.ogtickets.platform.page.PageOf;
import io.ogtickets.platform.page.PageQuery;
import io.ogtickets.platform.problem.Refusal;
import io.ogtickets.platform.problem.Refuses;
import io.ogtickets.validation.application.KeepToVenues;
import io.ogtickets.validation.application.ListDoubles;
import io.ogtickets.validation.domain.SessionCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Gates")
class DoublesController {

    private final KeepToVenues keepToVenues;
    private final ListDoubles listDoubles;

    DoublesController(KeepToVenues keepToVenues, ListDoubles listDoubles) {
        this.keepToVenues = keepToVenues;
        this.listDoubles = listDoubles;
    }

    record DoubleResponse(UUID ticket, List<EntryResponse> entries) {}

    @Refuses(forbidden = "venue-not-yours")
    @GetMapping("/api/v1/gates/{session}/doubles")
    @Operation(
            summary = "Lists the tickets by which more than one went in at a session's gates",
            description =
                    "The newest first, each with all of its entries, the earliest first: scanners that were offline let in"
                            + " by the same ticket, or one of them and a gate online. Found as they sync, in whatever order.")
    PageOf<DoubleResponse> list(
            @AuthenticationPrincipal Jwt steward, @PathVariable String session, @Valid PageQuery page) {
        SessionCode code = SessionCode.read(session).orElseThrow(() -> Refusal.notFound("session"));
        keepToVenues.demand(Staff.of(steward).venues(), List.of(code));
        return listDoubles
                .list(code, page)
                .map(twice -> new DoubleResponse(
                        twice.ticket().value(),
                        twice.entries().stream().map(EntryResponse::of).toList()));
    }
}
