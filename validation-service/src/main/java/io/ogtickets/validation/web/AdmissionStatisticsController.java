package io.ogtickets.validation.web;

import io.ogtickets.platform.page.PageOf;
import io.ogtickets.platform.page.PageQuery;
import io.ogtickets.validation.application.AdmissionStatistics;
import io.ogtickets.validation.store.Figures.SessionFigures;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Back office")
class AdmissionStatisticsController {

    private final AdmissionStatistics statistics;

    AdmissionStatisticsController(AdmissionStatistics statistics) {
        this.statistics = statistics;
    }

    @GetMapping("/api/v1/admin/stats/admissions")
    @Operation(summary = "Lists the sessions with who was expected, who is in and who was turned away")
    PageOf<SessionFigures> list(@Valid PageQuery page) {
        return statistics.list(page);
    }
}
