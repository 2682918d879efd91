package io.ogtickets.ticket.application;

import io.ogtickets.platform.work.BackgroundWork;
import io.ogtickets.ticket.domain.PaidOrder;
import io.ogtickets.ticket.store.PaidOrders;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what is to be issued. The issuing itself asks other services, and so comes after the commit. */
@Service
public class TakePaidOrders {

    private final PaidOrders orders;
    private final BackgroundWork issuing;

    TakePaidOrders(PaidOrders orders, @Qualifier(Workers.ISSUING) BackgroundWork issuing) {
        this.orders = orders;
        this.issuing = issuing;
    }

    @Transactional
    public void take(List<PaidOrder> paid) {
        orders.add(paid);
        issuing.wakeAfterCommit();
    }
}
