package io.ogtickets.order.sales.web;

import io.ogtickets.order.sales.application.FindSales;
import io.ogtickets.order.sales.application.OfferSales;
import io.ogtickets.order.sales.application.SalesReport;
import io.ogtickets.platform.page.PageOf;
import io.ogtickets.platform.page.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/admin/stats")
class StatsController {

    private final FindSales find;

    StatsController(FindSales find) {
        this.find = find;
    }

    @Operation(summary = "How each offer sells, the best first")
    @GetMapping("/offers")
    PageOf<OfferSales> offers(@Valid PageQuery page) {
        return find.byOffer(page);
    }

    @Operation(summary = "Sales by type, day or sport, from one day to another, both included")
    @GetMapping("/sales")
    SalesReport sales(
            @RequestParam(defaultValue = "type") @Pattern(regexp = "type|day|sport") String by,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @Valid PageQuery page) {
        return find.report(by, from, to, page);
    }
}
