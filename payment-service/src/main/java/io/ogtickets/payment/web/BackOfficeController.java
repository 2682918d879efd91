package io.ogtickets.payment.web;

import io.ogtickets.payment.application.CheckHealth;
import io.ogtickets.payment.application.CheckHealth.Health;
import io.ogtickets.payment.application.ReportPayments;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Payments, for administrators. */
@RestController
@RequestMapping("/api/v1/admin/payments")
class BackOfficeController {

    private static final String CSV = "text/csv";

    private final ReportPayments report;
    private final CheckHealth health;
    private final Clock clock;

    BackOfficeController(ReportPayments report, CheckHealth health, Clock clock) {
        this.report = report;
        this.health = health;
        this.clock = clock;
    }

    /** Names no media type, so that it answers whoever accepts anything. */
    @GetMapping("/report")
    @Operation(summary = "The account statement of a period: captured, refunded, awaiting refund, net, paid orders")
    StatementAnswer report(@Valid Period period) {
        Period exact = period.upTo(clock.instant());
        return StatementAnswer.of(exact, report.between(exact.begin(), exact.end()));
    }

    @GetMapping(path = "/report", produces = CSV)
    @Operation(summary = "The account statement of a period, as CSV with one line a currency")
    String reportAsCsv(@Valid Period period) {
        Period exact = period.upTo(clock.instant());
        return StatementCsv.of(exact, report.between(exact.begin(), exact.end()));
    }

    @GetMapping("/health")
    @Operation(summary = "How payments do: Stripe's circuit, and what waits")
    Health health() {
        return health.now();
    }
}
