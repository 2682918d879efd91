package io.ogtickets.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ogtickets.platform.money.Money;
import io.ogtickets.platform.problem.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTest {

    private static final Instant NOW = Instant.parse("2028-06-01T00:00:00Z");
    private static final Instant START = Instant.parse("2028-07-22T09:00:00Z");
    private static final List<String> GATES = List.of("A", "B");
    private static final Money PRICE = new Money(4_800, "EUR");

    private final Offer offer = Offer.onSale(UUID.randomUUID(), Category.B, OfferType.SOLO, PRICE, false);

    @Test
    void aPublishedSessionIsOnSaleAndTold() {
        Session session = published();

        assertThat(session.status()).isEqualTo(SessionStatus.ON_SALE);
        assertThat(session.version()).isEqualTo(1);
        assertThat(session.untold()).contains(SessionEvent.SESSION_PUBLISHED);
        assertThat(session.places().keySet()).containsExactly(Category.FIRST, Category.B);
    }

    @Test
    void aSessionThatHasBegunIsNotPublished() {
        refused(
                "validation-failed",
                () -> Session.publish(sitting(START, 2), GATES, Map.of(Category.B, 1), List.of(), START));
    }

    @Test
    void moreSeatsThanTheVenueHasAreNotPublished() {
        refused(
                "capacity-above-venue",
                () -> Session.publish(
                        sitting(START, 2), GATES, Map.of(Category.FIRST, 1, Category.B, 5_000), List.of(), NOW));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 25})
    void aSittingEndsAfterItsStartWithinADay(int hours) {
        refused("validation-failed", () -> sitting(START, hours));
    }

    @ParameterizedTest
    @EnumSource(SessionStatus.class)
    void cancelledIsFinal(SessionStatus status) {
        Session session = known(status);
        if (status != SessionStatus.CANCELLED) {
            session.cancel();
            assertThat(session.untold()).contains(SessionEvent.SESSION_CANCELLED);
            assertThat(session.version()).isEqualTo(8);
        }
        long cancelled = session.version();

        session.cancel();

        refused("session-cancelled", () -> session.change(sitting(START, 3), GATES, SessionStatus.ON_SALE));
        refused(
                "session-cancelled",
                () -> session.publish(Offer.onSale(UUID.randomUUID(), Category.B, OfferType.DUO, PRICE, false)));
        refused("session-cancelled", () -> session.changeOffer(offer.id(), PRICE, true, null));
        assertThat(session.status()).isEqualTo(SessionStatus.CANCELLED);
        assertThat(session.version()).isEqualTo(cancelled);
    }

    @ParameterizedTest
    @CsvSource({"ON_SALE, CLOSED", "CLOSED, ON_SALE"})
    void theSaleIsClosedAndReopened(SessionStatus from, SessionStatus to) {
        Session session = known(from);

        session.change(session.sitting(), session.gates(), to);

        assertThat(session.status()).isEqualTo(to);
        assertThat(session.untold()).contains(SessionEvent.SESSION_CHANGED);
    }

    @Test
    void aSessionIsNotMovedToAVenueWithFewerPlaces() {
        Session session = known(SessionStatus.ON_SALE);

        refused("capacity-above-venue", () -> session.change(sitting(START, 2, 3_999), GATES, SessionStatus.ON_SALE));
        session.change(sitting(START, 2, 4_000), GATES, SessionStatus.ON_SALE);
        assertThat(session.version()).isEqualTo(8);
    }

    @Test
    void aSessionIsMovedOnce() {
        Session session = known(SessionStatus.ON_SALE);
        Sitting later = sitting(START.plus(Duration.ofDays(1)), 3);

        session.change(later, List.of("C"), SessionStatus.ON_SALE);
        session.change(later, List.of("C"), SessionStatus.ON_SALE);

        assertThat(session.sitting()).isEqualTo(later);
        assertThat(session.gates()).containsExactly("C");
        assertThat(session.version()).isEqualTo(8);
    }

    @Test
    void thereIsOneOfferForEachCategoryAndType() {
        Session session = known(SessionStatus.ON_SALE);

        session.publish(Offer.onSale(UUID.randomUUID(), Category.B, OfferType.DUO, PRICE, true));

        assertThat(session.untold()).contains(SessionEvent.OFFER_PUBLISHED);
        refused(
                "offer-exists",
                () -> session.publish(Offer.onSale(UUID.randomUUID(), Category.B, OfferType.DUO, PRICE, false)));
        refused(
                "validation-failed",
                () -> session.publish(Offer.onSale(UUID.randomUUID(), Category.D, OfferType.DUO, PRICE, false)));
        assertThat(session.offers()).hasSize(2);
        assertThat(session.version()).isEqualTo(8);
    }

    @Test
    void anOfferIsChangedWithdrawnAndBroughtBack() {
        Session session = known(SessionStatus.ON_SALE);
        UUID id = offer.id();

        session.changeOffer(id, PRICE, false, null);
        assertThat(session.untold()).isEmpty();

        session.changeOffer(id, new Money(5_000, "EUR"), true, null);
        assertThat(session.untold()).contains(SessionEvent.OFFER_CHANGED);

        session.changeOffer(id, new Money(5_000, "EUR"), null, OfferStatus.WITHDRAWN);
        assertThat(session.untold()).contains(SessionEvent.OFFER_WITHDRAWN);
        assertThat(session.offer(id).liveCode()).isTrue();

        session.changeOffer(id, PRICE, null, OfferStatus.ON_SALE);
        assertThat(session.untold()).contains(SessionEvent.OFFER_PUBLISHED);
        assertThat(session.version()).isEqualTo(10);
    }

    private static void refused(String code, ThrowingCallable command) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static Session published() {
        return Session.publish(
                sitting(START, 2), GATES, Map.of(Category.B, 4_000, Category.FIRST, 1_000), List.of(), NOW);
    }

    private Session known(SessionStatus status) {
        return Session.known(sitting(START, 2), GATES, Map.of(Category.B, 4_000), List.of(offer), status, 7);
    }

    @Test
    void anAddressThatBecomesKnownIsToldOnce() {
        Session session = known(SessionStatus.CLOSED);

        session.findAt("99 jardins de l'Arche, 92000 Nanterre");
        session.findAt("99 jardins de l'Arche, 92000 Nanterre");

        assertThat(session.version()).isEqualTo(8);
        assertThat(session.untold()).contains(SessionEvent.SESSION_CHANGED);
        assertThat(session.status()).isEqualTo(SessionStatus.CLOSED);
        assertThat(session.sitting().venue().address()).isEqualTo("99 jardins de l'Arche, 92000 Nanterre");
    }

    @Test
    void nobodyIsToldWhereACancelledSessionWouldHaveBeen() {
        Session session = known(SessionStatus.CANCELLED);

        session.findAt("99 jardins de l'Arche, 92000 Nanterre");

        assertThat(session.untold()).isEmpty();
        assertThat(session.version()).isEqualTo(7);
    }

    private static Sitting sitting(Instant start, int hours) {
        return sitting(start, hours, 5_000);
    }

    private static Sitting sitting(Instant start, int hours, int capacityOfTheVenue) {
        ZoneId zone = ZoneId.of("Europe/Paris");
        Localised name = new Localised("en", "fr");
        return new Sitting(
                "SWM-0727-1100",
                new Sport("SWM", name),
                new Venue("DEF", name, "Nanterre", null, null, null, zone, capacityOfTheVenue),
                name,
                start.atZone(zone),
                start.plus(Duration.ofHours(hours)).atZone(zone),
                false,
                "heats");
    }
}
