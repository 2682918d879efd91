package io.ogtickets.ticket.domain;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A holder whose tickets of an order need new codes. */
public record Reissue(OrderId order, AccountId holder) {

    /** One of each order: a share is asked for by its order. The others' turn comes when their lease has run out. */
    public static Map<OrderId, Reissue> oneOfEachOrder(Collection<Reissue> reissues) {
        return reissues.stream()
                .collect(Collectors.toMap(Reissue::order, Function.identity(), (first, other) -> first));
    }
}
