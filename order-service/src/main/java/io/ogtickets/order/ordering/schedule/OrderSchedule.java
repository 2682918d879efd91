package io.ogtickets.order.ordering.schedule;

import io.ogtickets.order.ordering.application.ExpireHolds;
import io.ogtickets.order.ordering.application.SettleLateMoney;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks once a second for what time has brought about. What an outage leaves undone is found at the next look. */
@Component
class OrderSchedule {

    private static final Logger log = LoggerFactory.getLogger(OrderSchedule.class);

    private final ExpireHolds expire;
    private final SettleLateMoney lateMoney;

    OrderSchedule(ExpireHolds expire, SettleLateMoney lateMoney) {
        this.expire = expire;
        this.lateMoney = lateMoney;
    }

    @Scheduled(fixedDelayString = "${og.orders.look-at-holds-every:1s}")
    void expireHolds() {
        while (expire.expireSome()) {
            log.debug("A full batch of holds ran out, there may be more");
        }
    }

    @Scheduled(fixedDelayString = "${og.orders.look-for-late-money-every:1s}")
    void settleLateMoney() {
        lateMoney.settleSome();
    }
}
