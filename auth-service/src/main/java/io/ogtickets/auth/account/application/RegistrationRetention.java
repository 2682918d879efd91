package io.ogtickets.auth.account.application;

import io.ogtickets.auth.account.domain.Registrations;
import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets who registered and never came back. */
@Component
class RegistrationRetention {

    private final Registrations registrations;
    private final Clock clock;

    RegistrationRetention(Registrations registrations, Clock clock) {
        this.registrations = registrations;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    @Transactional
    public void forget() {
        registrations.deleteExpired(clock.instant());
    }
}
