package io.ogtickets.catalog.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Catalogues that aren't the demonstration get their addresses too. */
class AddressAtStartTest {

    private final ApplicationContextRunner services = new ApplicationContextRunner()
            .withBean(AddressVenues.class, () -> mock(AddressVenues.class))
            .withBean(ImportCalendar.class, () -> mock(ImportCalendar.class))
            .withUserConfiguration(AddressAtStart.class, ImportAtStart.class);

    @Test
    void addressesComeWithoutTheDemonstration() {
        services.withPropertyValues("og.catalog.import-demonstration=false").run(service -> {
            assertThat(service).doesNotHaveBean(ImportAtStart.class);
            service.getBean(AddressAtStart.class).run(new DefaultApplicationArguments());
            verify(service.getBean(AddressVenues.class)).asInTheCalendar();
        });
    }
}
