package io.ogtickets.bench.chapter;

import io.ogtickets.bench.load.Load;
import io.ogtickets.bench.load.Request;
import io.ogtickets.bench.load.Requests;
import io.ogtickets.bench.report.Report;
import io.ogtickets.bench.stage.Stage;

/** {@code GET /sessions}, as a visitor's first page asks for it. */
record CatalogueChapter(Stage stage, Report report) {

    private static final double GATEWAY_OVER_DIRECT = 0.6;

    void measure() {
        Requests firstPage = Requests.always(Request.get("/api/v1/sessions?size=20"));
        new Load(stage.gateway(), Chapter.CLIENTS, firstPage).warmUp();
        new GatewayComparison(stage, report, "catalog-service", GATEWAY_OVER_DIRECT).of("GET /sessions", firstPage);
    }
}
