package io.ogtickets.order.privacy.application;

import io.ogtickets.order.cart.application.ShowCart;
import io.ogtickets.order.ordering.application.FindOrders;
import io.ogtickets.order.ordering.domain.AccountId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives out all that is held on a person; empty lists for somebody who is unknown here. */
@Component
public class ExportPersonalData {

    private final ShowCart cart;
    private final FindOrders orders;

    ExportPersonalData(ShowCart cart, FindOrders orders) {
        this.cart = cart;
        this.orders = orders;
    }

    @Transactional(readOnly = true)
    public PersonalData of(AccountId person) {
        return new PersonalData(cart.of(person), orders.allOf(person));
    }
}
