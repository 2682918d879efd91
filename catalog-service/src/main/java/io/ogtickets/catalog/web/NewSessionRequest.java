package io.ogtickets.catalog.web;

import static java.util.stream.Collectors.toMap;

import io.ogtickets.catalog.application.SessionPlan;
import io.ogtickets.catalog.domain.Category;
import io.ogtickets.platform.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /admin/sessions}. */
record NewSessionRequest(
        @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{0,31}")
        String code,

        @NotBlank String sport,
        @NotBlank String venue,
        @NotNull @Valid TitleRequest title,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        @Nullable Boolean medal,

        @NotBlank @Size(max = 100) @Pattern(regexp = TitleRequest.ONE_LINE, message = "{text.characters}")
        String phase,

        @NotEmpty @Size(max = 50) @UniqueElements List<@NotNull @Pattern(regexp = "[A-Z0-9]{1,8}") String> gates,
        @NotEmpty @Size(max = 5) List<@NotNull @Valid Places> categories) {

    record Places(
            @NotNull Category category,
            @NotNull @Min(1) @Max(1_000_000) Integer capacity) {}

    SessionPlan plan() {
        return new SessionPlan(venue, title.title(), startsAt, endsAt, Boolean.TRUE.equals(medal), phase, gates);
    }

    Map<Category, Integer> places() {
        if (categories.stream().map(Places::category).distinct().count() < categories.size()) {
            throw Refusal.invalid("categories", "twice");
        }
        return categories.stream().collect(toMap(Places::category, Places::capacity));
    }
}
