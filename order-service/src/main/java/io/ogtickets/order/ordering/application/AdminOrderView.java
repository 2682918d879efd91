package io.ogtickets.order.ordering.application;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** An order as the back office sees it. */
public record AdminOrderView(UUID account, @JsonUnwrapped OrderView order) {}
