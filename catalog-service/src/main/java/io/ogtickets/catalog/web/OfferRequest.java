package io.ogtickets.catalog.web;

import io.ogtickets.catalog.domain.OfferStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** The body of {@code PUT /admin/offers/{id}}: what can be changed of an offer. */
record OfferRequest(
        @NotNull @Valid PriceRequest price,

        @Nullable
        @Schema(
                description =
                        "Whether tickets bought from now on ask for a code that lives on a phone; left out, as it is")
        Boolean liveCode,

        @Nullable @Schema(description = "Withdraws it or brings it back; left out, it stays as it is")
        OfferStatus status) {}
