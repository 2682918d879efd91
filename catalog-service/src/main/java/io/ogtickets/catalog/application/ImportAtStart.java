package io.ogtickets.catalog.application;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Fills an empty catalogue where the settings ask for the demonstration. */
@Component
@Order(ImportAtStart.FIRST)
@ConditionalOnBooleanProperty("og.catalog.import-demonstration")
class ImportAtStart implements ApplicationRunner {

    static final int FIRST = 1;

    private final ImportCalendar importCalendar;

    ImportAtStart(ImportCalendar importCalendar) {
        this.importCalendar = importCalendar;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        importCalendar.once();
    }
}
