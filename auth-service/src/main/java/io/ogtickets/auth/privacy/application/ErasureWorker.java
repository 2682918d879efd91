package io.ogtickets.auth.privacy.application;

import io.ogtickets.platform.work.BackgroundWork;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ErasureWorker {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    @Bean
    BackgroundWork erasing(CarryOutErasures erasures) {
        return new BackgroundWork("erasing", LOOK_AGAIN, erasures::next);
    }
}
