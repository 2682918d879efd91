package io.ogtickets.catalog.application;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives a catalogue that was filled before, by whatever way, the addresses of today. */
@Component
@Order(ImportAtStart.FIRST + 1)
class AddressAtStart implements ApplicationRunner {

    private final AddressVenues addressVenues;

    AddressAtStart(AddressVenues addressVenues) {
        this.addressVenues = addressVenues;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        addressVenues.asInTheCalendar();
    }
}
