package io.ogtickets.order.refund.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The body of a request for a refund; no ticket named means all that are left. */
record RefundRequest(@Nullable @Size(max = 500) Set<@NotNull UUID> ticketIds) {

    /** A request without a body is for all that are left, too. */
    static RefundRequest orAll(@Nullable RefundRequest request) {
        return request == null ? new RefundRequest(null) : request;
    }

    Set<UUID> tickets() {
        return ticketIds == null ? Set.of() : ticketIds;
    }
}
