package io.ogtickets.order.limits.web;

import io.ogtickets.order.limits.application.SetLimits;
import io.ogtickets.order.ordering.domain.PurchaseLimits;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/admin/limits")
class LimitsController {

    record Limits(
            @NotNull @Min(1) @Max(100_000) Integer perSession,
            @NotNull @Min(1) @Max(1_000_000) Integer perGames) {

        static Limits of(PurchaseLimits limits) {
            return new Limits(limits.perSession(), limits.perGames());
        }
    }

    private final SetLimits limits;

    LimitsController(SetLimits limits) {
        this.limits = limits;
    }

    @Operation(summary = "How many tickets a person may buy")
    @GetMapping
    Limits read() {
        return Limits.of(limits.read());
    }

    @Operation(summary = "Sets how many tickets a person may buy from now on, for one session and for the Games")
    @PutMapping
    Limits set(@AuthenticationPrincipal Jwt administrator, @Valid @RequestBody Limits wanted) {
        return Limits.of(limits.set(
                new PurchaseLimits(wanted.perSession(), wanted.perGames()),
                UUID.fromString(administrator.getSubject())));
    }
}
