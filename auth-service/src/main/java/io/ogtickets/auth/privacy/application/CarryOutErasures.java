package io.ogtickets.auth.privacy.application;

import io.ogtickets.platform.problem.NeighbourUnavailable;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks each service to forget, until it says that it has. */
@Component
class CarryOutErasures {

    private static final Logger log = LoggerFactory.getLogger(CarryOutErasures.class);

    private final Erasures erasures;
    private final DataHolders holders;

    CarryOutErasures(Erasures erasures, DataHolders holders) {
        this.erasures = erasures;
        this.holders = holders;
    }

    /** Tells whether there may be more to do. */
    boolean next() {
        Optional<Erasures.Due> due = erasures.take();
        due.ifPresent(this::ask);
        return due.isPresent();
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT20M")
    void forgetProofs() {
        erasures.forgetProofs();
    }

    private void ask(Erasures.Due due) {
        try {
            holders.erase(due.service(), due.account());
            erasures.confirm(due);
        } catch (NeighbourUnavailable away) {
            log.warn("Erasure {} waits for {}: {}", due.erasure(), due.service(), String.valueOf(away.getCause()));
        }
    }
}
