package io.ogtickets.order.cart.domain;

import io.ogtickets.platform.money.Money;
import io.ogtickets.platform.problem.Refusal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/** What one person means to buy: each offer once, in the order in which they came, and no more than an order can hold. */
public record Cart(List<CartLine> lines) {

    public static final int MOST_LINES = 20;
    public static final int MOST_OF_ONE = 10;
    public static final Cart EMPTY = new Cart(List.of());

    /**
     * A cart of these lines.
     *
     * @throws Refusal {@code cart-full}
     */
    public Cart {
        lines = List.copyOf(lines);
        refuseOver(MOST_LINES, "lines", lines.size());
        lines.forEach(line -> refuseOver(MOST_OF_ONE, "quantity", line.quantity()));
    }

    /** Other lines; those that stay keep the price that was shown. */
    public Cart replacedBy(Collection<CartLine> others) {
        Map<UUID, CartLine> known = byOffer(Stream.concat(lines.stream(), others.stream()), (mine, theirs) -> mine);
        return EMPTY.plus(others.stream()
                .map(line -> known.getOrDefault(line.offerId(), line).with(line.quantity()))
                .toList());
    }

    /** The same offer again adds up. */
    public Cart plus(Collection<CartLine> more) {
        return joined(more, (mine, theirs) -> mine.with(mine.quantity() + theirs.quantity()));
    }

    /** The larger quantity counts, so that doing it twice changes nothing. */
    public Cart mergedWith(Collection<CartLine> others) {
        return joined(others, (mine, theirs) -> mine.with(Math.max(mine.quantity(), theirs.quantity())));
    }

    /**
     * Another quantity of a line.
     *
     * @throws Refusal {@code not-found}
     */
    public Cart withQuantity(UUID offerId, int quantity) {
        if (lines.stream().noneMatch(line -> line.offerId().equals(offerId))) {
            throw Refusal.notFound("line in the cart");
        }
        return new Cart(lines.stream()
                .map(line -> line.offerId().equals(offerId) ? line.with(quantity) : line)
                .toList());
    }

    public Cart without(UUID offerId) {
        return new Cart(
                lines.stream().filter(line -> !line.offerId().equals(offerId)).toList());
    }

    /** What is left when so many of each offer were bought. */
    public Cart less(Map<UUID, Integer> bought) {
        return new Cart(lines.stream()
                .map(line -> line.with(line.quantity() - bought.getOrDefault(line.offerId(), 0)))
                .filter(line -> line.quantity() > 0)
                .toList());
    }

    /** Remembers what its buyer is shown now. */
    public Cart showing(Map<UUID, Money> prices) {
        return new Cart(lines.stream()
                .map(line -> line.showing(prices.get(line.offerId())))
                .toList());
    }

    public List<UUID> offers() {
        return lines.stream().map(CartLine::offerId).toList();
    }

    /** How many offers, each as often as it is wanted. */
    public int count() {
        return lines.stream().mapToInt(CartLine::quantity).sum();
    }

    private Cart joined(Collection<CartLine> others, BinaryOperator<CartLine> join) {
        return new Cart(List.copyOf(
                byOffer(Stream.concat(lines.stream(), others.stream()), join).values()));
    }

    private static Map<UUID, CartLine> byOffer(Stream<CartLine> lines, BinaryOperator<CartLine> join) {
        Map<UUID, CartLine> byOffer = new LinkedHashMap<>();
        lines.forEach(line -> byOffer.merge(line.offerId(), line, join));
        return byOffer;
    }

    private static void refuseOver(int limit, String what, int wanted) {
        if (wanted > limit) {
            throw Refusal.unprocessable("cart-full", "A cart holds no more than an order can.")
                    .with("limit", limit)
                    .with("scope", what);
        }
    }
}
