package io.ogtickets.validation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ogtickets.platform.problem.Refuses;
import io.ogtickets.validation.application.KeepToVenues;
import io.ogtickets.validation.application.SyncScans;
import io.ogtickets.validation.application.SyncScans.Conflict;
import io.ogtickets.validation.application.SyncScans.Offline;
import io.ogtickets.validation.application.SyncScans.Synced;
import io.ogtickets.validation.domain.AccountId;
import io.ogtickets.validation.domain.OfflineVerdict;
import io.ogtickets.validation.domain.Verdict;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Gates")
class SyncController {

    private static final int MOST_SCANS = 10_000;

    private final KeepToVenues keepToVenues;
    private final SyncScans syncScans;

    SyncController(KeepToVenues keepToVenues, SyncScans syncScans) {
        this.keepToVenues = keepToVenues;
        this.syncScans = syncScans;
    }

    record SyncRequest(
            @NotNull @Pattern(regexp = "[!-~]{1,64}", message = ScanRequest.VISIBLE_64)
            String device,

            @NotEmpty @Size(max = MOST_SCANS) List<@NotNull @Valid OfflineScan> scans) {}

    record OfflineScan(
            @NotEmpty @Size(max = 512) String code,

            @NotNull @Pattern(regexp = "[!-~]{1,32}", message = ScanRequest.VISIBLE_32)
            String gate,

            @NotNull @Pattern(regexp = "[!-~]{1,32}", message = ScanRequest.VISIBLE_32)
            String session,

            @NotNull @Pattern(regexp = "[!-~]{1,64}", message = ScanRequest.VISIBLE_64)
            String nonce,

            @NotNull
            @Schema(
                    description =
                            "By the office's clock: the scanner's, with the offset added that it measured by /gates/time")
            Instant at,

            @NotNull Verdict verdict) {

        Offline by(String device, AccountId steward) {
            return new Offline(
                    new ScanRequest(code, gate, device, session, nonce).by(steward), new OfflineVerdict(verdict, at));
        }

        /** Whoever has the code can enter. */
        @Override
        public String toString() {
            return "OfflineScan[nonce=" + nonce + "]";
        }
    }

    record SyncResponse(List<Item> items) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(String nonce, Verdict verdict, @Nullable ConflictResponse conflict) {}

    record ConflictResponse(SyncScans.Reason reason, List<EntryResponse> others) {}

    record EntryResponse(UUID scan, String device, String gate, Instant at) {}

    @Refuses(forbidden = "venue-not-yours")
    @PostMapping("/api/v1/scans/batch")
    @Operation(
            summary = "Takes in up to 10,000 scans that a scanner decided alone",
            description =
                    "Each is answered on its own and in order. A conflict tells that somebody is in who shouldn't be:"
                            + " ADMITTED_TWICE with the other entries by the same ticket, the earliest of which is its admission;"
                            + " ADMITTED_WRONGLY where the verdict is another; NONCE_REUSED where the nonce stood for another code."
                            + " UNKNOWN is to be sent again later. The same scans again get the same verdicts.")
    SyncResponse sync(@AuthenticationPrincipal Jwt steward, @Valid @RequestBody SyncRequest request) {
        Staff staff = Staff.of(steward);
        List<Offline> scans = request.scans().stream()
                .map(scan -> scan.by(request.device(), staff.account()))
                .toList();
        keepToVenues.demand(
                staff.venues(),
                scans.stream().map(scan -> scan.attempt().session()).toList());
        return new SyncResponse(
                syncScans.sync(scans).stream().map(SyncController::itemOf).toList());
    }

    private static Item itemOf(Synced synced) {
        Conflict conflict = synced.conflict();
        return new Item(
                synced.nonce(),
                synced.verdict(),
                conflict == null
                        ? null
                        : new ConflictResponse(
                                conflict.reason(),
                                conflict.others().stream()
                                        .map(entry -> new EntryResponse(
                                                entry.scan().value(),
                                                entry.device(),
                                                entry.gate().name(),
                                                entry.at()))
                                        .toList()));
    }
}
