package io.ogtickets.catalog.web;

import io.ogtickets.catalog.application.SessionPlan;
import io.ogtickets.catalog.domain.SessionStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/** The body of {@code PUT /admin/sessions/{code}}: what can be changed of a session. */
record SessionRequest(
        @NotBlank String venue,
        @NotNull @Valid TitleRequest title,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        @NotNull Boolean medal,

        @NotBlank @Size(max = 100) @Pattern(regexp = TitleRequest.ONE_LINE, message = "{text.characters}")
        String phase,

        @NotEmpty @Size(max = 50) @UniqueElements List<@NotNull @Pattern(regexp = "[A-Z0-9]{1,8}") String> gates,

        @Nullable @Schema(description = "Closes or reopens the sale; left out, it stays as it is")
        Sale status) {

    /** A cancellation is no change among others: it has a call of its own. */
    enum Sale {
        ON_SALE,
        CLOSED
    }

    SessionPlan plan() {
        return new SessionPlan(venue, title.title(), startsAt, endsAt, medal, phase, gates);
    }

    @Nullable
    SessionStatus wantedStatus() {
        return status == null ? null : SessionStatus.valueOf(status.name());
    }
}
