package io.ogtickets.order.ordering.application;

import io.ogtickets.order.ordering.domain.AccountId;
import io.ogtickets.order.ordering.domain.Quote;
import io.ogtickets.platform.idempotency.Answer;
import io.ogtickets.platform.idempotency.KeyedRequest;
import io.ogtickets.platform.problem.Refusal;
import io.ogtickets.platform.work.GroupCommit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Holds places for a buyer, all or none; together with whoever wants some at the same moment. */
@Component
public class PlaceOrder implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(PlaceOrder.class);

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PATIENCE_OF_A_BATCH = Duration.ofSeconds(1);
    private static final int ATTEMPTS_ALONE = 3;

    private final Drafts drafts;
    private final PlaceTogether together;
    private final GroupCommit<Draft, Supplier<Answer>> buyers;
    private final GroupCommit<Draft, Supplier<Answer>> hopeless;
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("placing-", 0).daemon().factory());

    PlaceOrder(Drafts drafts, PlaceTogether together, OrderProperties properties) {
        this.drafts = drafts;
        this.together = together;
        this.buyers = crowd(properties.placing());
        this.hopeless = crowd(properties.placing().inOneLane());
    }

    /**
     * Prices are ours, of this moment. Repeating a request repeats its answer, also when it was never known: an outage is
     * no answer, and the next try finds out what became of the one before.
     *
     * @param language of a refusal
     * @return the order, or why not: {@code offer-not-on-sale}, {@code mixed-currencies}, {@code sold-out} or
     *     {@code purchase-limit}
     * @throws Refusal {@code idempotency-key-reused} or {@code request-in-progress}
     */
    public Answer place(KeyedRequest request, AccountId buyer, List<Quote.Wanted> wanted, Locale language) {
        Draft draft = drafts.of(new PlacingRequest(request, buyer, wanted, language));
        try {
            return crowdOf(draft).submit(laneOf(draft), draft, PATIENCE).get();
        } catch (GroupCommit.BatchFailed failure) {
            return alone(draft);
        } catch (GroupCommit.Overloaded overload) {
            throw new QueryTimeoutException("Too many orders at once", overload);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new QueryTimeoutException("Stopped while an order waited", stopped);
        }
    }

    /** Tried again while there is hope: the record of the request tells what became of a commit that is unknown. */
    private Answer alone(Draft draft) {
        Instant end = Instant.now().plus(PATIENCE);
        for (int attempt = 1; ; attempt++) {
            try {
                return together.place(List.of(draft), PATIENCE).getFirst().get();
            } catch (DataAccessException | TransactionException failure) {
                if (attempt == ATTEMPTS_ALONE || Instant.now().isAfter(end)) {
                    throw failure;
                }
            }
        }
    }

    private GroupCommit<Draft, Supplier<Answer>> crowd(GroupCommit.Size size) {
        return new GroupCommit<>(size, this::placeBatch, threads);
    }

    private List<Supplier<Answer>> placeBatch(List<Draft> batch) {
        try {
            return together.place(batch, PATIENCE_OF_A_BATCH);
        } catch (RuntimeException failure) {
            log.warn("A batch of {} orders failed, each of them is tried alone: {}", batch.size(), failure.toString());
            throw failure;
        }
    }

    /** Who is told that there is nothing left needs no lock, and doesn't wait for those who do. */
    private GroupCommit<Draft, Supplier<Answer>> crowdOf(Draft draft) {
        return draft instanceof Draft.Hopeless ? hopeless : buyers;
    }

    /** Orders for the same allotment wait for each other in any case. */
    private static int laneOf(Draft draft) {
        return draft instanceof Draft.Priced priced
                ? priced.order().demand().places().firstKey().hashCode()
                : draft.request().buyer().hashCode();
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }
}
