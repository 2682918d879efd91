package io.ogtickets.catalog.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.catalog.domain.Category;
import io.ogtickets.catalog.domain.Offer;
import io.ogtickets.catalog.domain.OfferType;
import io.ogtickets.catalog.domain.Seating;
import io.ogtickets.catalog.domain.Sitting;
import io.ogtickets.catalog.domain.Tariff;
import io.ogtickets.platform.money.Money;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The published calendar with the seating and the tariff that are laid over it. */
class DemonstrationTest {

    private final List<Sitting> sessions = new CalendarFiles().read().sessions();

    @Test
    void theCalendarIsRead() {
        assertThat(sessions).hasSize(648);
        assertThat(sessions.stream().filter(Sitting::medal)).hasSize(197);
        assertThat(sessions.stream().map(session -> session.venue().timeZone().getId()))
                .contains("Europe/Paris", "Pacific/Tahiti");
    }

    @Test
    void everyVenueHasAnAddressWithItsTownAndAllButTheRiverHaveAPostalCode() {
        assertThat(new CalendarFiles().venues())
                .hasSize(42)
                .allSatisfy(venue -> assertThat(venue.address())
                        .matches(venue.code().equals("SEI") ? ".+, Paris" : "(?:.+, )?\\d{5} \\p{Lu}.+")
                        .contains(venue.city().replaceAll(" \\(.*\\)", "")));
    }

    @Test
    void everyTitleIsThereInFrenchToo() {
        assertThat(sessions)
                .allSatisfy(session -> assertThat(session.title().fr())
                        .isNotEqualTo(session.title().en())
                        .doesNotContainPattern("(?i)\\b(?:round|semis|heats|women|free|medal|game)\\b"));
        assertThat(byCode("SWM-0727-2030").title().fr())
                .isEqualTo(
                        "F 100m papillon demi-finales, H 400m nage libre, F 400m nage libre finales,"
                                + " H 100m brasse demi-finales, F 4x100m relais nage libre, H 4x100m relais nage libre finales");
    }

    @Test
    void aTitleWithAnUnknownWordStaysEnglish() {
        FrenchTitles french = new FrenchTitles(Map.of("final", "finale"));

        assertThat(french.of("Final")).isEqualTo("Finale");
        assertThat(french.of("Curling final")).isEqualTo("Curling final");
    }

    @Test
    void theCategoriesOfEachSessionSumToItsVenue() {
        assertThat(sessions).allSatisfy(session -> {
            assertThat(Seating.of(session.venue()).values()).allMatch(places -> places > 0);
            assertThat(Seating.of(session.venue()).values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(session.venue().capacity());
        });
    }

    @Test
    void eachCategoryHasASoloADuoAndAFamilyOfferAndMoreTogetherCostsLessEach() {
        assertThat(sessions).allSatisfy(session -> {
            List<Offer> offers = Offer.of(session, UUID::randomUUID);
            assertThat(offers).hasSize(3 * Seating.of(session.venue()).size());
            for (Category category : Seating.of(session.venue()).keySet()) {
                long solo = price(session, category, OfferType.SOLO).amount();
                assertThat(solo).isPositive().matches(cents -> cents % 100 == 0);
                assertThat(price(session, category, OfferType.DUO).amount()).isBetween(solo, 2 * solo);
                assertThat(price(session, category, OfferType.FAMILY).amount()).isBetween(2 * solo, 4 * solo);
            }
        });
    }

    @Test
    void theTariffIsAsPublished() {
        assertThat(price(byCode("SWM-0727-1100"), Category.A, OfferType.SOLO)).isEqualTo(new Money(12_500, "EUR"));
        assertThat(price(byCode("RU7-0724-1530"), Category.D, OfferType.FAMILY)).isEqualTo(new Money(8_200, "EUR"));
    }

    private static Money price(Sitting session, Category category, OfferType type) {
        return Tariff.priceOf(session, category, type);
    }

    private Sitting byCode(String code) {
        return sessions.stream()
                .filter(session -> session.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
