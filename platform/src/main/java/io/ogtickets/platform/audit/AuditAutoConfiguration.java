package io.ogtickets.platform.audit;

import io.ogtickets.platform.event.Outbox;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** For every service that has an outbox. */
@AutoConfiguration(afterName = "io.ogtickets.platform.event.EventAutoConfiguration")
@ConditionalOnBean(Outbox.class)
final class AuditAutoConfiguration {

    @Bean
    StaffActs staffActs(Outbox outbox, Clock clock) {
        return new StaffActs(outbox, clock);
    }
}
