package io.ogtickets.order.ordering.application;

import io.ogtickets.order.inventory.domain.AllotmentId;
import io.ogtickets.order.inventory.domain.Shortage;
import io.ogtickets.order.ordering.domain.OrderId;
import io.ogtickets.order.purchasekey.application.PurchaseKeys;
import io.ogtickets.platform.idempotency.Answer;
import io.ogtickets.platform.idempotency.BatchedRequests;
import io.ogtickets.platform.idempotency.IdempotencyKey;
import io.ogtickets.platform.idempotency.KeptAnswer;
import io.ogtickets.platform.problem.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Places any number of orders in one transaction, a few statements for all of them.
 *
 * <p>What is written first are the records of the requests, each with the answer that its draft expects; they are put
 * right where it comes otherwise. Since they commit together with the orders, whoever doesn't know what became of a
 * commit needs only to try again: the record is there, and is the answer, or nothing of it is.
 */
@Component
class PlaceTogether {

    private final BatchedRequests requests;
    private final Drafts drafts;
    private final Holds holds;
    private final NewOrders orders;
    private final ErasedAccounts erased;
    private final PurchaseKeys keys;
    private final OrderEvents events;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    PlaceTogether(
            BatchedRequests requests,
            Drafts drafts,
            Holds holds,
            NewOrders orders,
            ErasedAccounts erased,
            PurchaseKeys keys,
            OrderEvents events,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.requests = requests;
        this.drafts = drafts;
        this.holds = holds;
        this.orders = orders;
        this.erased = erased;
        this.keys = keys;
        this.events = events;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * All of them or, when it throws, none.
     *
     * @param asked as they came
     * @param patience how long to wait for a lock that somebody else has
     * @return an answer for each, in the same order; asking for it throws the {@link Refusal} of a key that was used for
     *     another request
     */
    List<Supplier<Answer>> place(List<Draft> asked, Duration patience) {
        return transaction.<List<Supplier<Answer>>>execute(status -> {
            jdbc.sql("SET LOCAL lock_timeout = " + patience.toMillis()).update();
            erased.demandNone(
                    asked.stream().map(draft -> draft.request().buyer()).toList());
            List<Draft> current = drafts.upToDate(asked);
            List<Draft> claimed = claim(current);
            Map<IdempotencyKey, KeptAnswer> answers = new HashMap<>();
            claimed.forEach(draft -> answers.put(draft.request().keyed().key(), draft.expected()));
            Map<IdempotencyKey, KeptAnswer> corrections = placeClaimed(claimed);
            requests.correct(List.copyOf(corrections.values()));
            answers.putAll(corrections);
            answers.putAll(requests.find(missing(current, answers)));
            return current.stream().map(draft -> answerOf(draft, answers)).toList();
        });
    }

    /** Leaves out those that were asked before; of several with the same key the first is claimed. */
    private List<Draft> claim(List<Draft> asked) {
        try {
            Set<IdempotencyKey> unused = new HashSet<>(
                    requests.claim(asked.stream().map(Draft::expected).toList()));
            return asked.stream()
                    .filter(draft -> unused.remove(draft.request().keyed().key()))
                    .toList();
        } catch (CannotAcquireLockException stillRunning) {
            throw BatchedRequests.inProgress();
        }
    }

    /** The answers that aren't as their drafts expected. */
    private Map<IdempotencyKey, KeptAnswer> placeClaimed(List<Draft> claimed) {
        Map<IdempotencyKey, KeptAnswer> corrections = new HashMap<>();
        List<Draft.Priced> hopeful = lookAgain(claimed, corrections);
        List<Draft.Priced> placed = take(hopeful, corrections);
        if (placed.isEmpty()) {
            // Nobody was promised anything, so that a power cut may take it: the answer doesn't wait for the disk.
            jdbc.sql("SET LOCAL synchronous_commit = off").update();
        } else {
            write(placed);
        }
        return corrections;
    }

    /** Those that may find places. */
    private List<Draft.Priced> lookAgain(List<Draft> claimed, Map<IdempotencyKey, KeptAnswer> corrections) {
        Map<AllotmentId, Integer> free = lookForHopeless(claimed);
        List<Draft.Priced> hopeful = new ArrayList<>();
        for (Draft draft : claimed) {
            switch (draft) {
                case Draft.Priced priced -> hopeful.add(priced);
                case Draft.Refused refused -> {}
                case Draft.Hopeless hopeless -> {
                    Optional<Shortage> shortage = hopeless.demand().shortageIn(free);
                    Draft today = shortage.<Draft>map(still -> drafts.hopeless(hopeless, still))
                            .orElseGet(() -> drafts.hopeful(hopeless));
                    if (!today.equals(draft)) {
                        corrections.put(today.request().keyed().key(), today.expected());
                    }
                    if (today instanceof Draft.Priced priced) {
                        hopeful.add(priced);
                    }
                }
            }
        }
        return hopeful;
    }

    private Map<AllotmentId, Integer> lookForHopeless(List<Draft> claimed) {
        Set<AllotmentId> wanted = new TreeSet<>();
        for (Draft draft : claimed) {
            if (draft instanceof Draft.Hopeless hopeless) {
                wanted.addAll(hopeless.demand().places().keySet());
            }
        }
        return wanted.isEmpty() ? Map.of() : holds.look(wanted);
    }

    private List<Draft.Priced> take(List<Draft.Priced> hopeful, Map<IdempotencyKey, KeptAnswer> corrections) {
        if (hopeful.isEmpty()) {
            return List.of();
        }
        Map<OrderId, Refusal> refused =
                holds.take(hopeful.stream().map(Draft.Priced::order).toList());
        List<Draft.Priced> placed = new ArrayList<>();
        for (Draft.Priced draft : hopeful) {
            Refusal refusal = refused.get(draft.order().id());
            if (refusal == null) {
                placed.add(draft);
            } else {
                corrections.put(draft.request().keyed().key(), refusalOf(draft.request(), refusal));
            }
        }
        return placed;
    }

    private void write(List<Draft.Priced> placed) {
        orders.add(placed.stream().map(Draft.Priced::order).toList());
        keys.keep(placed.stream().map(Draft.Priced::key).toList());
        events.tellPrepared(
                placed.stream().flatMap(draft -> draft.events().stream()).toList());
    }

    private KeptAnswer refusalOf(PlacingRequest request, Refusal refusal) {
        return new KeptAnswer(request.keyed(), requests.answer(refusal, request.language()));
    }

    private static Set<IdempotencyKey> missing(List<Draft> drafts, Map<IdempotencyKey, KeptAnswer> answers) {
        Set<IdempotencyKey> missing = new HashSet<>();
        drafts.forEach(draft -> missing.add(draft.request().keyed().key()));
        missing.removeAll(answers.keySet());
        return missing;
    }

    private static Supplier<Answer> answerOf(Draft draft, Map<IdempotencyKey, KeptAnswer> answers) {
        KeptAnswer kept = answers.get(draft.request().keyed().key());
        return () -> {
            if (kept == null) {
                throw BatchedRequests.inProgress();
            }
            return kept.answerFor(draft.request().keyed());
        };
    }
}
