package io.ogtickets.stripesimulator.config;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;

/** Says a refusal in one line instead of a stack trace. */
public final class StartRefusedReporter implements SpringBootExceptionReporter {

    private static final Logger log = LoggerFactory.getLogger(StartRefusedReporter.class);

    @Override
    public boolean reportException(Throwable failure) {
        if (failure instanceof StartRefused) {
            log.error(failure.getMessage());
            return true;
        }
        return false;
    }
}
