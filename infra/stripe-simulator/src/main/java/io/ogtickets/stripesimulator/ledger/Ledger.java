package io.ogtickets.stripesimulator.ledger;

import io.ogtickets.stripesimulator.config.SimulatorProperties;
import io.ogtickets.stripesimulator.domain.CheckoutSession;
import io.ogtickets.stripesimulator.domain.Dispute;
import io.ogtickets.stripesimulator.domain.EventId;
import io.ogtickets.stripesimulator.domain.PaymentIntent;
import io.ogtickets.stripesimulator.domain.PaymentIntentId;
import io.ogtickets.stripesimulator.domain.Refund;
import io.ogtickets.stripesimulator.domain.SessionId;
import io.ogtickets.stripesimulator.domain.SessionStatus;
import io.ogtickets.stripesimulator.domain.StripeEvent;
import io.ogtickets.stripesimulator.domain.StripeFailure;
import io.ogtickets.stripesimulator.domain.Transition;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** All sessions and events. Acts run one after the other, so a session is paid at most once. */
@Component
public class Ledger {

    private final Map<SessionId, CheckoutSession> sessions = new ConcurrentHashMap<>();
    /** By the ids of its PaymentIntent, its charge, its refunds and its disputes. */
    private final Map<String, SessionId> sessionsByPart = new ConcurrentHashMap<>();

    private final ConcurrentNavigableMap<EventId, StripeEvent> events = new ConcurrentSkipListMap<>();
    private final Journal journal;
    private final ApplicationEventPublisher publisher;

    Ledger(Journal journal, ApplicationEventPublisher publisher, SimulatorProperties properties, Clock clock) {
        this.journal = journal;
        this.publisher = publisher;
        journal.replay(this::remember);
        forgetBefore(clock.instant().minus(properties.retention()));
        journal.rewrite(Stream.concat(
                        sessions.values().stream().map(Entry::of),
                        events.values().stream().map(Entry::of))
                .toList());
    }

    public synchronized void open(CheckoutSession session) {
        record(Entry.of(session));
    }

    /** Applies an act to a session, keeps what it leaves and publishes the events it makes. */
    public synchronized CheckoutSession change(SessionId id, Function<CheckoutSession, Transition> act) {
        Transition transition = act.apply(session(id));
        record(new Entry(transition.session(), transition.events(), null));
        transition.events().forEach(publisher::publishEvent);
        return transition.session();
    }

    public synchronized void noteDelivery(EventId id) {
        record(Entry.delivered(id));
    }

    public CheckoutSession session(SessionId id) {
        return Optional.ofNullable(sessions.get(id))
                .orElseThrow(() -> StripeFailure.noSuch("checkout.session", "session", id.value()));
    }

    public PaymentIntent paymentIntent(PaymentIntentId id) {
        return intentWith(id.value(), "payment_intent", "intent");
    }

    /**
     * The PaymentIntent that a charge, refund or dispute belongs to.
     *
     * @param object Stripe's name for what the id names
     */
    public PaymentIntent intentOf(String object, String id) {
        return intentWith(id, object, "id");
    }

    /** The session that a part, named by its id, belongs to. */
    public SessionId sessionOf(String object, String part) {
        return Optional.ofNullable(sessionsByPart.get(part))
                .orElseThrow(() -> StripeFailure.noSuch(object, object, part));
    }

    private PaymentIntent intentWith(String part, String object, String param) {
        return Optional.ofNullable(sessionsByPart.get(part))
                .map(sessions::get)
                .map(CheckoutSession::paymentIntent)
                .orElseThrow(() -> StripeFailure.noSuch(object, param, part));
    }

    /** All PaymentIntents that captured money, in no order. */
    public List<PaymentIntent> charged() {
        return sessions.values().stream()
                .map(CheckoutSession::paymentIntent)
                .filter(Objects::nonNull)
                .filter(intent -> intent.latestCharge() != null)
                .toList();
    }

    public StripeEvent event(EventId id) {
        return Optional.ofNullable(events.get(id)).orElseThrow(() -> StripeFailure.noSuch("event", "id", id.value()));
    }

    public NavigableMap<EventId, StripeEvent> eventsNewestFirst() {
        return Collections.unmodifiableNavigableMap(events.descendingMap());
    }

    public List<SessionId> overdue(Instant now) {
        return sessions.values().stream()
                .filter(session -> session.isOverdue(now))
                .map(CheckoutSession::id)
                .toList();
    }

    /** Forgets what is older; an open session only after its own end. */
    public final void forgetBefore(Instant limit) {
        sessions.values()
                .removeIf(session -> session.status() != SessionStatus.OPEN
                        && session.createdAt().isBefore(limit));
        sessionsByPart.values().removeIf(id -> !sessions.containsKey(id));
        events.values().removeIf(event -> event.createdAt().isBefore(limit));
    }

    private void record(Entry entry) {
        journal.append(entry);
        remember(entry);
    }

    private void remember(Entry entry) {
        CheckoutSession session = entry.session();
        if (session != null) {
            sessions.put(session.id(), session);
            PaymentIntent intent = session.paymentIntent();
            if (intent != null) {
                partsOf(intent).forEach(part -> sessionsByPart.put(part, session.id()));
            }
        }
        entry.events().forEach(event -> events.put(event.id(), event));
        EventId delivered = entry.delivered();
        if (delivered != null) {
            events.computeIfPresent(delivered, (id, event) -> event.asDelivered());
        }
    }

    private static Stream<String> partsOf(PaymentIntent intent) {
        return Stream.of(
                        Stream.of(intent.id().value()),
                        Stream.ofNullable(intent.latestCharge()),
                        intent.refunds().stream().map(Refund::id),
                        intent.disputes().stream().map(Dispute::id))
                .flatMap(Function.identity());
    }
}
