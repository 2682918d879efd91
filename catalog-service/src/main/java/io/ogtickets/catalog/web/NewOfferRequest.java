package io.ogtickets.catalog.web;

import io.ogtickets.catalog.domain.Category;
import io.ogtickets.catalog.domain.Offer;
import io.ogtickets.catalog.domain.OfferType;
import io.ogtickets.platform.id.Ids;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /admin/offers}. */
record NewOfferRequest(
        @NotBlank String session,
        @NotNull Category category,
        @NotNull OfferType type,
        @NotNull @Valid PriceRequest price,

        @Nullable @Schema(description = "Whether its tickets ask for a code that lives on a phone")
        Boolean liveCode) {

    Offer offer() {
        return Offer.onSale(Ids.next(), category, type, price.price(), Boolean.TRUE.equals(liveCode));
    }
}
