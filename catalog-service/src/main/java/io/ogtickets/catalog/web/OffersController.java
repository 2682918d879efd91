package io.ogtickets.catalog.web;

import io.ogtickets.catalog.application.FindOffers;
import io.ogtickets.catalog.application.OfferView;
import io.ogtickets.catalog.domain.OfferType;
import io.ogtickets.platform.page.PageOf;
import io.ogtickets.platform.page.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/offers")
class OffersController {

    private final FindOffers find;

    OffersController(FindOffers find) {
        this.find = find;
    }

    @Operation(summary = "What is sold: for one, two or four persons, by session and category")
    @GetMapping
    PageOf<OfferView> list(
            @RequestParam @Nullable String session, @RequestParam @Nullable OfferType type, @Valid PageQuery page) {
        return find.matching(session, type == null ? null : type.name(), page);
    }
}
