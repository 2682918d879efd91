package io.ogtickets.order.ordering.web;

import io.ogtickets.order.ordering.application.AdminOrderView;
import io.ogtickets.order.ordering.application.OrderQuery;
import io.ogtickets.order.ordering.application.SearchOrders;
import io.ogtickets.order.ordering.domain.OrderId;
import io.ogtickets.platform.page.PageOf;
import io.ogtickets.platform.page.PageQuery;
import io.ogtickets.platform.problem.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/admin/orders")
class AdminOrdersController {

    private final SearchOrders search;

    AdminOrdersController(SearchOrders search) {
        this.search = search;
    }

    @Operation(
            summary =
                    "Finds orders by reference, account, status, session, refunds, disputes and time of placing, the newest first")
    @GetMapping
    PageOf<AdminOrderView> search(@Valid OrderQuery query, @Valid PageQuery page) {
        return search.search(query, page);
    }

    @Operation(summary = "Anybody's order")
    @GetMapping("/{id}")
    AdminOrderView one(@PathVariable UUID id) {
        return search.byId(new OrderId(id)).orElseThrow(() -> Refusal.notFound("order"));
    }
}
