package io.ogtickets.order.sales.schedule;

import io.ogtickets.order.sales.application.FoldSales;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Folds new figures into the sums every few seconds. */
@Component
class SalesSchedule {

    private static final Logger log = LoggerFactory.getLogger(SalesSchedule.class);

    private final FoldSales fold;

    SalesSchedule(FoldSales fold) {
        this.fold = fold;
    }

    @Scheduled(fixedDelay = 2_000)
    void fold() {
        while (fold.foldSome()) {
            log.debug("A full batch of sales was folded, there may be more");
        }
    }
}
