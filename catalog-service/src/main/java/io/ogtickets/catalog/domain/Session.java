package io.ogtickets.catalog.domain;

import io.ogtickets.platform.money.Money;
import io.ogtickets.platform.problem.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sitting that tickets are sold for, with its gates, places and offers. It is changed only under the lock of its row;
 * {@code version} counts its changes, each of which others are told of.
 */
public final class Session {

    private Sitting sitting;
    private List<String> gates;
    private final Map<Category, Integer> places;
    private final List<Offer> offers;
    private SessionStatus status;
    private long version;
    private @Nullable SessionEvent untold;

    private Session(
            Sitting sitting,
            List<String> gates,
            Map<Category, Integer> places,
            List<Offer> offers,
            SessionStatus status,
            long version) {
        this.sitting = sitting;
        this.gates = List.copyOf(gates);
        this.places = new TreeMap<>(places);
        this.offers = new ArrayList<>(offers);
        this.status = status;
        this.version = version;
    }

    /** As it was kept. */
    public static Session known(
            Sitting sitting,
            List<String> gates,
            Map<Category, Integer> places,
            List<Offer> offers,
            SessionStatus status,
            long version) {
        return new Session(sitting, gates, places, offers, status, version);
    }

    /**
     * Puts a session on sale.
     *
     * @param places the first capacity of each category; later ones are order-service's
     * @throws Refusal {@code capacity-above-venue}, or {@code validation-failed} for one that has begun
     */
    public static Session publish(
            Sitting sitting, List<String> gates, Map<Category, Integer> places, List<Offer> offers, Instant now) {
        if (!sitting.startsAt().toInstant().isAfter(now)) {
            throw Refusal.invalid("startsAt", "begun-already");
        }
        demandRoom(sitting.venue(), places);
        Session session = new Session(sitting, gates, places, offers, SessionStatus.ON_SALE, 0);
        session.tell(SessionEvent.SESSION_PUBLISHED);
        return session;
    }

    /**
     * Moves it, renames it, gives it other gates, closes or reopens its sale. What it is already changes nothing.
     *
     * @throws Refusal {@code session-cancelled}, or {@code capacity-above-venue} at a smaller venue
     */
    public void change(Sitting wanted, List<String> wantedGates, SessionStatus wantedStatus) {
        demandNotCancelled();
        if (wantedStatus == SessionStatus.CANCELLED) {
            throw new IllegalArgumentException("A cancellation is a command of its own");
        }
        if (wanted.equals(sitting) && wantedGates.equals(gates) && wantedStatus == status) {
            return;
        }
        if (!wanted.venue().equals(sitting.venue())) {
            demandRoom(wanted.venue(), places);
        }
        sitting = wanted;
        gates = List.copyOf(wantedGates);
        status = wantedStatus;
        tell(SessionEvent.SESSION_CHANGED);
    }

    /** Its venue has another address in the calendar. Nobody goes to a session that was cancelled. */
    public void findAt(@Nullable String address) {
        Venue found = sitting.venue().at(address);
        if (status == SessionStatus.CANCELLED || found.equals(sitting.venue())) {
            return;
        }
        sitting = sitting.in(found);
        tell(SessionEvent.SESSION_CHANGED);
    }

    /** For ever: everybody who paid gets the money back. Cancelling twice is the same as once. */
    public void cancel() {
        if (status == SessionStatus.CANCELLED) {
            return;
        }
        status = SessionStatus.CANCELLED;
        tell(SessionEvent.SESSION_CANCELLED);
    }

    /**
     * Puts an offer on sale. There is one for each category and type; one that was withdrawn comes back by a change.
     *
     * @throws Refusal {@code session-cancelled}, {@code offer-exists}, or {@code validation-failed} for a category that
     *     the session hasn't
     */
    public void publish(Offer offer) {
        demandNotCancelled();
        if (!places.containsKey(offer.category())) {
            throw Refusal.invalid("category", "unknown");
        }
        offers.stream()
                .filter(other -> other.isFor(offer.category(), offer.type()))
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.conflict("offer-exists", "There is such an offer already.")
                            .with("offer", other.id());
                });
        offers.add(offer);
        tell(SessionEvent.OFFER_PUBLISHED);
    }

    /**
     * Changes an offer for those who buy from now on: its price, whether it asks for live codes, whether it is on sale.
     * What it is already changes nothing.
     *
     * @param wantedCode whether it asks for live codes; null to leave it as it is
     * @param wantedStatus null to leave it as it is
     * @throws Refusal {@code session-cancelled}, or {@code not-found}
     */
    public void changeOffer(UUID id, Money price, @Nullable Boolean wantedCode, @Nullable OfferStatus wantedStatus) {
        demandNotCancelled();
        Offer before = offer(id);
        Offer after = new Offer(
                id,
                before.category(),
                before.type(),
                price,
                wantedCode == null ? before.liveCode() : wantedCode,
                wantedStatus == null ? before.status() : wantedStatus);
        if (after.equals(before)) {
            return;
        }
        offers.set(offers.indexOf(before), after);
        tell(after.changeFrom(before));
    }

    /** Refuses with {@code not-found} if there is none. */
    public Offer offer(UUID id) {
        return offers.stream()
                .filter(offer -> offer.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("offer"));
    }

    private static void demandRoom(Venue venue, Map<Category, Integer> places) {
        long all = places.values().stream().mapToLong(Integer::longValue).sum();
        if (all > venue.capacity()) {
            throw Refusal.unprocessable("capacity-above-venue", "The venue has fewer places.")
                    .with("capacity", venue.capacity());
        }
    }

    private void demandNotCancelled() {
        if (status == SessionStatus.CANCELLED) {
            throw Refusal.conflict("session-cancelled", "The session was cancelled, for ever.");
        }
    }

    private void tell(SessionEvent event) {
        version++;
        untold = event;
    }

    /** What the last command did; empty if nothing. */
    public Optional<SessionEvent> untold() {
        return Optional.ofNullable(untold);
    }

    public String code() {
        return sitting.code();
    }

    public Sitting sitting() {
        return sitting;
    }

    public List<String> gates() {
        return gates;
    }

    /** From the best category. */
    public Map<Category, Integer> places() {
        return Collections.unmodifiableMap(places);
    }

    public List<Offer> offers() {
        return List.copyOf(offers);
    }

    public SessionStatus status() {
        return status;
    }

    public long version() {
        return version;
    }
}
