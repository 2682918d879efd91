package io.ogtickets.ticket.application;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.ogtickets.platform.work.BackgroundWork;
import io.ogtickets.ticket.store.PaidOrders;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The work that is done after a commit, since it asks other services. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({TransferProperties.class, RetentionProperties.class})
class Workers {

    static final String ISSUING = "issuing";
    static final String MAILING = "mailing";
    static final String TRANSFERRING = "transferring";
    static final String TRANSFER_MAILING = "transfer-mailing";

    private static final String REISSUING = "reissuing";
    private static final String REISSUE_MAILING = "reissue-mailing";
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final Duration LOOK_SELDOM = Duration.ofSeconds(3);

    @Bean(ISSUING)
    BackgroundWork issuing(IssueTickets tickets) {
        return new BackgroundWork(ISSUING, LOOK_AGAIN, tickets::issueDue);
    }

    @Bean(MAILING)
    BackgroundWork mailing(SendTicketMails mails) {
        return new BackgroundWork(MAILING, LOOK_AGAIN, mails::sendDue);
    }

    @Bean(TRANSFERRING)
    BackgroundWork transferring(FinishTransfers transfers) {
        return new BackgroundWork(TRANSFERRING, LOOK_AGAIN, transfers::finishDue);
    }

    @Bean(TRANSFER_MAILING)
    BackgroundWork transferMailing(SendTransferMails mails) {
        return new BackgroundWork(TRANSFER_MAILING, LOOK_AGAIN, mails::sendDue);
    }

    @Bean(REISSUING)
    BackgroundWork reissuing(ReissueTickets tickets) {
        return new BackgroundWork(REISSUING, LOOK_SELDOM, tickets::reissueDue);
    }

    @Bean(REISSUE_MAILING)
    BackgroundWork reissueMailing(SendReissueMails mails) {
        return new BackgroundWork(REISSUE_MAILING, LOOK_SELDOM, mails::sendDue);
    }

    @Bean
    MeterBinder issuingAge(PaidOrders orders) {
        return registry -> Gauge.builder("og.tickets.issuing.oldest.age", orders, PaidOrders::oldestWaitSeconds)
                .description("How long the oldest paid order has waited for its tickets; 0 when all are issued")
                .baseUnit("seconds")
                .register(registry);
    }
}
