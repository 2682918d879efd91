package io.ogtickets.catalog.domain;

import io.ogtickets.platform.money.Money;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The demonstration tariff. The organiser's price list is not openly licensed: these prices are made up, by sport, stage
 * of the competition, category and offer type.
 */
public final class Tariff {

    private static final String EURO = "EUR";
    private static final int CENTS = 100;

    private static final int CEREMONY = 180;
    private static final int GREAT_SPORT = 48;
    private static final int SPORT = 24;
    private static final Set<String> GREAT_SPORTS = Set.of("ATH", "SWM", "GAR", "BKB", "TEN", "JUD", "FEN", "CTR");

    private static final Map<Category, Integer> PERCENT_BY_CATEGORY = new EnumMap<>(
            Map.of(Category.FIRST, 400, Category.A, 260, Category.B, 180, Category.C, 130, Category.D, 100));

    /** For all persons of the offer together. */
    private static final Map<OfferType, Integer> PERCENT_BY_TYPE =
            new EnumMap<>(Map.of(OfferType.SOLO, 100, OfferType.DUO, 190, OfferType.FAMILY, 340));

    private Tariff() {}

    /** The price of an offer, in whole euros. */
    public static Money priceOf(Sitting sitting, Category category, OfferType type) {
        long percents = (long) percentOf(sitting)
                * PERCENT_BY_CATEGORY.getOrDefault(category, 100)
                * PERCENT_BY_TYPE.getOrDefault(type, 100);
        long euros = Math.ceilDiv(basePriceOf(sitting.sport()) * percents, 1_000_000L);
        return new Money(euros * CENTS, EURO);
    }

    private static int basePriceOf(Sport sport) {
        if (sport.code().equals("CER")) {
            return CEREMONY;
        }
        return GREAT_SPORTS.contains(sport.code()) ? GREAT_SPORT : SPORT;
    }

    private static int percentOf(Sitting sitting) {
        if (sitting.medal()) {
            return 250;
        }
        if (sitting.phase().contains("semi-finals")) {
            return 170;
        }
        return List.of("quarter-finals", "eliminations").stream().anyMatch(sitting.phase()::contains) ? 130 : 100;
    }
}
