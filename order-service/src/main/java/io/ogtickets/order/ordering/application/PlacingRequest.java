package io.ogtickets.order.ordering.application;

import io.ogtickets.order.ordering.domain.AccountId;
import io.ogtickets.order.ordering.domain.Quote;
import io.ogtickets.platform.idempotency.KeyedRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * What a buyer asks for.
 *
 * @param language of a refusal
 */
record PlacingRequest(KeyedRequest keyed, AccountId buyer, List<Quote.Wanted> wanted, Locale language) {

    List<UUID> offers() {
        return wanted.stream().map(Quote.Wanted::offerId).toList();
    }
}
