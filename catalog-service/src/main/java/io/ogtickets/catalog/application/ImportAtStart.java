package io.ogtickets.catalog.application;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Fills an empty catalogue where the settings ask for the demonstration; one that was filled before gets its addresses. */
@Component
@ConditionalOnBooleanProperty("og.catalog.import-demonstration")
class ImportAtStart implements ApplicationRunner {

    private final ImportCalendar importCalendar;
    private final AddressVenues addressVenues;

    ImportAtStart(ImportCalendar importCalendar, AddressVenues addressVenues) {
        this.importCalendar = importCalendar;
        this.addressVenues = addressVenues;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        importCalendar.once();
        addressVenues.asInTheCalendar();
    }
}
