package io.ogtickets.order.refund.web;

import io.ogtickets.order.refund.application.FindRefundRuns;
import io.ogtickets.order.refund.application.RefundProgress;
import io.ogtickets.platform.page.PageOf;
import io.ogtickets.platform.page.PageQuery;
import io.ogtickets.platform.problem.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/admin/orders/refund-runs")
class RefundRunsController {

    private final FindRefundRuns find;

    RefundRunsController(FindRefundRuns find) {
        this.find = find;
    }

    @Operation(summary = "The refunds of cancelled sessions, the latest first")
    @GetMapping
    PageOf<RefundProgress> list(@Valid PageQuery page) {
        return find.all(page);
    }

    @Operation(summary = "How far the refunds of a cancelled session are")
    @GetMapping("/{session}")
    RefundProgress one(@PathVariable String session) {
        return find.of(session).orElseThrow(() -> Refusal.notFound("cancelled session"));
    }
}
