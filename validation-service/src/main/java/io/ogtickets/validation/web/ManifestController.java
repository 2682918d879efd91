package io.ogtickets.validation.web;

import io.ogtickets.platform.problem.Refusal;
import io.ogtickets.platform.problem.Refuses;
import io.ogtickets.platform.signing.SigningKeys;
import io.ogtickets.validation.application.KeepToVenues;
import io.ogtickets.validation.application.Manifest;
import io.ogtickets.validation.application.ReadManifest;
import io.ogtickets.validation.domain.ManifestCursor;
import io.ogtickets.validation.domain.SessionCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Tag(name = "Gates")
class ManifestController {

    private final KeepToVenues keepToVenues;
    private final ReadManifest readManifest;
    private final SigningKeys keys;
    private final JsonMapper json;

    ManifestController(KeepToVenues keepToVenues, ReadManifest readManifest, SigningKeys keys, JsonMapper json) {
        this.keepToVenues = keepToVenues;
        this.readManifest = readManifest;
        this.keys = keys;
        this.json = json;
    }

    @Refuses(malformed = "cursor-invalid", forbidden = "venue-not-yours", notFound = "not-found")
    @GetMapping("/api/v1/gates/manifest")
    @Operation(
            summary = "Tells a scanner what it needs to decide alone",
            description =
                    "Without since: everything. With the cursor of the last manifest: what changed, each ticket as it"
                            + " is now, perhaps twice, never not at all. While more is true the next page is to be read at once."
                            + " The header Manifest-Signature is a detached JWS over the body.")
    @ApiResponse(
            responseCode = "200",
            headers = @Header(name = ManifestSignature.HEADER, schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = ManifestResponse.class)))
    ResponseEntity<byte[]> manifest(
            @AuthenticationPrincipal Jwt steward,
            @RequestParam String session,
            @RequestParam(required = false) @Nullable String since,
            @RequestHeader(value = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known) {
        SessionCode code = SessionCode.read(session).orElseThrow(() -> Refusal.notFound("session"));
        keepToVenues.demand(Staff.of(steward).venues(), List.of(code));
        Manifest manifest = readManifest.read(code, cursorOf(since));
        ManifestResponse answer = ManifestResponse.of(manifest, since, ManifestKey.trusted(keys));
        String tag = answer.tag();
        return tag.equals(known)
                ? ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build()
                : signed(tag, json.writeValueAsBytes(answer));
    }

    private ResponseEntity<byte[]> signed(String tag, byte[] body) {
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(ManifestSignature.HEADER, ManifestSignature.of(body, keys.active()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    private static @Nullable ManifestCursor cursorOf(@Nullable String since) {
        return since == null
                ? null
                : ManifestCursor.read(since)
                        .orElseThrow(() -> Refusal.malformed("cursor-invalid", "This is no cursor of a manifest."));
    }
}
