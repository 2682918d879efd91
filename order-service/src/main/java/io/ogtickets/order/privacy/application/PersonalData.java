package io.ogtickets.order.privacy.application;

import io.ogtickets.order.cart.application.CartView;
import io.ogtickets.order.ordering.application.OrderView;
import java.util.List;

/** All that order-service holds on a person (GDPR, articles 15 and 20). */
public record PersonalData(CartView cart, List<OrderView> orders) {}
