package io.ogtickets.auth.audit.application;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The command that verifies the journal: the service's own program, started with the profile {@code verify-audit} added.
 * It ends with status 0 if the journal is as it was sealed, else with 1.
 */
@Component
@Profile("verify-audit")
class VerifyAuditCommand implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(VerifyAuditCommand.class);

    private final VerifyJournal verifyJournal;
    private final ConfigurableApplicationContext application;

    VerifyAuditCommand(VerifyJournal verifyJournal, ConfigurableApplicationContext application) {
        this.verifyJournal = verifyJournal;
        this.application = application;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        JournalVerdict verdict = verifyJournal.check();
        verdict.faults().forEach(fault -> log.error("Security journal: {}", fault));
        log.info("Security journal: {} batches, head {}", verdict.batches(), verdict.head());
        int status = verdict.faults().isEmpty() ? 0 : 1;
        System.exit(SpringApplication.exit(application, () -> status));
    }
}
