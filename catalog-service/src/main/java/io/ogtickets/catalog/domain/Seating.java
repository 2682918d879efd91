package io.ogtickets.catalog.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the places of a venue are divided into categories: a demonstration, not the organiser's seating plan. */
public final class Seating {

    private static final int LARGE = 20_000;
    private static final int MIDDLE = 8_000;
    private static final int PLACES_A_GATE = 10_000;

    // In each of the three, the percents sum to 100.
    private static final List<Share> IN_LARGE_VENUES = List.of(
            new Share(Category.FIRST, 10),
            new Share(Category.A, 20),
            new Share(Category.B, 25),
            new Share(Category.C, 25),
            new Share(Category.D, 20));

    private static final List<Share> IN_MIDDLE_VENUES = List.of(
            new Share(Category.FIRST, 10),
            new Share(Category.A, 30),
            new Share(Category.B, 30),
            new Share(Category.C, 30));

    private static final List<Share> IN_SMALL_VENUES =
            List.of(new Share(Category.FIRST, 20), new Share(Category.A, 40), new Share(Category.B, 40));

    private record Share(Category category, int percent) {}

    private Seating() {}

    /** Places of each category, from the best; they sum to the capacity. */
    public static Map<Category, Integer> of(Venue venue) {
        List<Share> shares = sharesOf(venue);
        Map<Category, Integer> places = new LinkedHashMap<>();
        int left = venue.capacity();
        for (Share share : shares.subList(0, shares.size() - 1)) {
            int some = venue.capacity() * share.percent() / 100;
            places.put(share.category(), some);
            left -= some;
        }
        places.put(shares.getLast().category(), left);
        return places;
    }

    /** Names of the gates by which a session at the venue is entered: one for each ten thousand places, at least two. */
    public static List<String> gatesOf(Venue venue) {
        int gates = Math.max(2, Math.ceilDiv(venue.capacity(), PLACES_A_GATE));
        List<String> names = new ArrayList<>();
        for (char name = 'A'; names.size() < gates; name++) {
            names.add(String.valueOf(name));
        }
        return names;
    }

    private static List<Share> sharesOf(Venue venue) {
        if (venue.capacity() >= LARGE) {
            return IN_LARGE_VENUES;
        }
        return venue.capacity() >= MIDDLE ? IN_MIDDLE_VENUES : IN_SMALL_VENUES;
    }
}
