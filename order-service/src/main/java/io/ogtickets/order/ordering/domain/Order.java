package io.ogtickets.order.ordering.domain;

import io.ogtickets.order.inventory.domain.Demand;
import io.ogtickets.platform.id.Ids;
import io.ogtickets.platform.money.Money;
import io.ogtickets.platform.problem.Refusal;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A purchase, from the hold of its places to their sale. It is changed only under the lock of its row (see
 * {@link Orders}), so that the committed state decides, never a clock; {@code version} counts the events it told.
 */
@Entity
@Table(name = "ticket_order")
public class Order {

    @EmbeddedId
    private OrderId id;

    private int version;

    @Embedded
    private OrderReference reference;

    @Embedded
    private AccountId account;

    @Enumerated(EnumType.STRING)
    private OrderStatus status;

    private long total;
    private String currency;
    private Instant placedAt;
    private Instant holdExpiresAt;
    private int holdExtensions;
    private @Nullable Instant paymentStartedAt;
    private @Nullable Instant paidAt;

    @ElementCollection
    @CollectionTable(name = "order_line", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "line_no")
    private List<OrderLine> lines = new ArrayList<>();

    @Embedded
    private OrderedTickets tickets;

    @Embedded
    private ReceivedMoney money = new ReceivedMoney();

    @Transient
    private final List<OrderEvent> untold = new ArrayList<>();

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Order() {}

    private Order(AccountId account, Quote quote, OrderReference reference, Instant placedAt, Instant holdExpiresAt) {
        this.id = new OrderId(Ids.next());
        this.reference = reference;
        this.account = account;
        this.status = OrderStatus.AWAITING_PAYMENT;
        this.total = quote.total().amount();
        this.currency = quote.total().currency();
        this.placedAt = placedAt;
        this.holdExpiresAt = holdExpiresAt;
        this.lines.addAll(quote.lines());
        this.tickets = OrderedTickets.of(quote.lines());
    }

    /** A new order, which holds its places for a while. Names its tickets and divides its total among them. */
    public static Order place(AccountId buyer, Quote quote, Instant now, Duration hold, RandomGenerator random) {
        Order order = new Order(buyer, quote, OrderReference.draw(random), now, now.plus(hold));
        order.tell(new OrderEvent.Placed(order));
        return order;
    }

    /**
     * Notes that the buyer was sent to pay.
     *
     * @throws Refusal {@code order-state} unless it awaits payment
     */
    public void startPayment(Instant now) {
        if (status != OrderStatus.AWAITING_PAYMENT) {
            throw wrongState();
        }
        if (paymentStartedAt == null) {
            paymentStartedAt = now;
        }
    }

    /**
     * Keeps the places for longer.
     *
     * @throws Refusal {@code order-state} once payment began, the hold ran out or it was extended so often
     */
    public void extendHold(Instant now, Duration by, int atMost) {
        if (status != OrderStatus.AWAITING_PAYMENT
                || paymentStartedAt != null
                || !now.isBefore(holdExpiresAt)
                || holdExtensions >= atMost) {
            throw wrongState();
        }
        holdExpiresAt = holdExpiresAt.plus(by);
        holdExtensions++;
    }

    /**
     * Cancelling twice is the same as once.
     *
     * @return whether its places are free now
     * @throws Refusal {@code order-state} once it was paid or has expired
     */
    public boolean cancel() {
        if (status == OrderStatus.CANCELLED) {
            return false;
        }
        become(OrderStatus.CANCELLED);
        tell(new OrderEvent.Cancelled(this));
        return true;
    }

    /** Its places are free after this. */
    public void expire(Instant now) {
        if (now.isBefore(holdExpiresAt)) {
            throw new IllegalStateException("The hold of " + id + " has not run out");
        }
        become(OrderStatus.EXPIRED);
        tell(new OrderEvent.Expired(this));
    }

    /**
     * Takes note of money. The same payment again is a no-op; money for an expired order waits for
     * {@link #settleLateMoney} or {@link #refundLateMoney}; money that nothing is owed for goes back.
     */
    public void receive(PaymentId payment, Money amount, Instant at) {
        if (money.includes(payment)) {
            return;
        }
        if (!amount.equals(total())) {
            giveBack(payment, amount, at, "amount-differs");
            return;
        }
        switch (status) {
            case AWAITING_PAYMENT -> {
                money.settles(payment, amount, at);
                becomePaid(at);
            }
            case EXPIRED -> money.comesLate(payment, amount, at);
            case CANCELLED -> giveBack(payment, amount, at, "order-cancelled");
            case PAID, PARTIALLY_REFUNDED, REFUNDED -> giveBack(payment, amount, at, "already-paid");
        }
    }

    public boolean hasLateMoney() {
        return money.hasLate();
    }

    /** The places could be had again. */
    public void settleLateMoney(Instant now) {
        money.settleLate();
        becomePaid(now);
    }

    /** The places could not be had again. */
    public void refundLateMoney(String reason) {
        tellGoingBack(money.giveLateBack(Ids.next(), reason));
    }

    /** The refunds of money that paid nothing, and that could not be given back. */
    public List<UUID> failedReturns() {
        return money.failedReturns();
    }

    /** Lets money that paid nothing go back once more, under another refund's name. */
    public void returnAgain(UUID failed, UUID refund) {
        tellGoingBack(money.giveBackAgain(failed, refund));
    }

    private void giveBack(PaymentId payment, Money amount, Instant at, String reason) {
        tellGoingBack(money.goesBack(payment, amount, at, Ids.next(), reason));
    }

    private void tellGoingBack(ReceivedPayment payment) {
        tell(new OrderEvent.RefundRequested(
                this,
                Objects.requireNonNull(payment.refund()),
                payment.payment(),
                version + 1,
                payment.money(),
                payment.reasonOfRefund(),
                List.of()));
    }

    /**
     * The tickets that money was not asked back for.
     *
     * @throws Refusal {@code order-state} unless it was paid
     */
    public List<OrderedTicket> refundableTickets() {
        if (status != OrderStatus.PAID && status != OrderStatus.PARTIALLY_REFUNDED) {
            throw wrongState();
        }
        return tickets.left();
    }

    /** Lets the money for tickets go back that are good for nothing any more. Their places are free after this. */
    public void requestRefund(UUID refund, Collection<OrderedTicket> refunded, String reason) {
        if (!refundableTickets().containsAll(refunded)) {
            throw new IllegalStateException("A ticket of " + id + " was refunded before");
        }
        tickets.takeBy(refund, refunded);
        tellRefund(refund, refunded, reason);
    }

    /** Lets money for tickets that could not be given back go back once more, under another refund's name. */
    public void requestRefundAgain(UUID failed, UUID refund, String reason) {
        tickets.hand(failed, refund);
        tellRefund(refund, tickets.awaiting(refund), reason);
    }

    private void tellRefund(UUID refund, Collection<OrderedTicket> refunded, String reason) {
        tell(new OrderEvent.RefundRequested(
                this,
                refund,
                money.settled(),
                version + 1,
                amountOf(refunded),
                reason,
                refunded.stream().map(OrderedTicket::ticket).toList()));
    }

    /** The money of a refund arrived. The same again is a no-op. */
    public void refunded(UUID refund, Instant at) {
        money.refunded(refund);
        List<OrderedTicket> refunded = tickets.awaiting(refund);
        if (refunded.isEmpty()) {
            return;
        }
        tickets.refunded(refund, at);
        OrderStatus next = tickets.areAllRefunded() ? OrderStatus.REFUNDED : OrderStatus.PARTIALLY_REFUNDED;
        if (status != next) {
            become(next);
        }
        tell(new OrderEvent.Refunded(this, refund, version + 1, at, amountOf(refunded), refunded));
    }

    /** The money of a refund could not be given back. For tickets, the refund itself remembers that. */
    public void refundFailed(UUID refund) {
        money.refundFailed(refund);
    }

    /** What a refund of these tickets gives back. */
    public Money amountOf(Collection<OrderedTicket> some) {
        return new Money(some.stream().mapToLong(OrderedTicket::refundable).sum(), currency);
    }

    private void becomePaid(Instant at) {
        become(OrderStatus.PAID);
        paidAt = at;
        tell(new OrderEvent.Paid(this));
    }

    private void become(OrderStatus next) {
        if (!status.canBecome(next)) {
            throw wrongState();
        }
        status = next;
    }

    private void tell(OrderEvent event) {
        version++;
        untold.add(event);
    }

    private Refusal wrongState() {
        return Refusal.conflict("order-state", "The order is " + status + ".").with("orderStatus", status);
    }

    /** The events since the last call, in their order. */
    public List<OrderEvent> takeEvents() {
        List<OrderEvent> events = List.copyOf(untold);
        untold.clear();
        return events;
    }

    public OrderId id() {
        return id;
    }

    public int version() {
        return version;
    }

    public OrderReference reference() {
        return reference;
    }

    public AccountId account() {
        return account;
    }

    public OrderStatus status() {
        return status;
    }

    public Money total() {
        return new Money(total, currency);
    }

    public Instant placedAt() {
        return placedAt;
    }

    public Instant holdExpiresAt() {
        return holdExpiresAt;
    }

    public @Nullable Instant paidAt() {
        return paidAt;
    }

    public List<OrderLine> lines() {
        return List.copyOf(lines);
    }

    /** The codes of its sessions, each once. */
    public Set<String> sessions() {
        return lines.stream().map(OrderLine::session).collect(Collectors.toSet());
    }

    public List<OrderedTicket> tickets() {
        return tickets.all();
    }

    /** The places of some of its tickets. */
    public Demand demandOf(Collection<OrderedTicket> some) {
        return some.stream()
                .map(ticket -> Demand.of(lines.get(ticket.lineNo()).allotment(), 1))
                .reduce(Demand.NONE, Demand::plus);
    }

    public Demand demand() {
        return OrderLine.demandOf(lines);
    }
}
