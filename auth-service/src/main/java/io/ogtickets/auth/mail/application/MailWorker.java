package io.ogtickets.auth.mail.application;

import io.ogtickets.platform.work.BackgroundWork;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MailWorker {

    static final String MAILING = "mailing";

    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    @Bean(MAILING)
    BackgroundWork mailing(SendMails mails) {
        return new BackgroundWork(MAILING, LOOK_AGAIN, mails::sendNext);
    }
}
