package io.ogtickets.validation.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.ogtickets.platform.crypto.Sha256;
import io.ogtickets.validation.application.Manifest;
import io.ogtickets.validation.code.VerificationKey;
import io.ogtickets.validation.domain.Gate;
import io.ogtickets.validation.domain.Session;
import io.ogtickets.validation.store.TicketChanges.Change;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A manifest as scanners read it.
 *
 * @param revoked tickets that let nobody in
 * @param blocked tickets whose holder is in
 * @param released tickets that were blocked, and are good again
 * @param bindings by ticket: codes of older bindings are void
 */
record ManifestResponse(
        SessionResponse session,
        List<KeyResponse> keys,

        @Schema(
                description =
                        "The keys that sign manifests from now on; a scanner replaces those that it trusted by them")
        List<ManifestKey> manifestKeys,

        @Schema(description = "The clock; a scanner measures its offset by /gates/time")
        Instant now,

        Instant expiresAt,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        @Schema(description = "The cursor that was asked by: the answer to another question is no answer")
        String since,

        String cursor,
        boolean complete,
        boolean more,
        List<UUID> revoked,
        List<UUID> blocked,
        List<UUID> released,
        Map<UUID, Integer> bindings) {

    record SessionResponse(
            String code, int version, Instant opensAt, Instant closesAt, boolean cancelled, List<String> gates) {}

    record KeyResponse(
            int id,
            @Schema(description = "32 bytes in base64url") String publicKey,
            boolean trusted) {}

    static ManifestResponse of(Manifest manifest, @Nullable String since, List<ManifestKey> manifestKeys) {
        return new ManifestResponse(
                sessionOf(manifest),
                manifest.keys().stream().map(ManifestResponse::keyOf).toList(),
                manifestKeys,
                manifest.now(),
                manifest.expiresAt(),
                since,
                manifest.cursor().toString(),
                manifest.complete(),
                manifest.more(),
                tickets(manifest, Change::revoked),
                tickets(manifest, change -> change.admitted() && !change.revoked()),
                tickets(manifest, change -> !change.admitted() && !change.revoked()),
                manifest.changes().stream()
                        .filter(change -> change.bindingNo() > 0)
                        .collect(Collectors.toMap(change -> change.ticket().value(), Change::bindingNo)));
    }

    /**
     * Of all but the time and the cursor: while it is the same, the manifest at hand is as good as this one, but for less
     * than an hour of its term. Without that hour a quiet day would let the manifest of a scanner expire that is online.
     */
    @JsonIgnore
    String tag() {
        Instant term = expiresAt.truncatedTo(ChronoUnit.HOURS);
        String content = List.of(
                        session, keys, manifestKeys, term, complete, more, revoked, blocked, released, bindings)
                .toString();
        return "W/\"" + HexFormat.of().formatHex(Sha256.of(content), 0, 16) + "\"";
    }

    private static SessionResponse sessionOf(Manifest manifest) {
        Session session = manifest.session();
        return new SessionResponse(
                session.code().value(),
                session.version(),
                manifest.window().opens(),
                manifest.window().closes(),
                session.cancelled(),
                session.gates().stream().map(Gate::name).toList());
    }

    private static KeyResponse keyOf(VerificationKey key) {
        return new KeyResponse(
                key.id(), Base64.getUrlEncoder().withoutPadding().encodeToString(key.raw()), key.trusted());
    }

    private static List<UUID> tickets(Manifest manifest, Predicate<Change> which) {
        return manifest.changes().stream()
                .filter(which)
                .map(change -> change.ticket().value())
                .toList();
    }
}
