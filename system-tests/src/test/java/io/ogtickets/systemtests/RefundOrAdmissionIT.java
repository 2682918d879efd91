package io.ogtickets.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ogtickets.systemtests.Shop.Bought;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A ticket is given back for its money at the moment at which it is shown at the gate: only one of the two comes true. */
class RefundOrAdmissionIT {

    private static final String SESSION = "HBL-0725-0900";
    private static final int FAMILY = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TheSystem system = TheSystem.running();
    private final People people = new People(system);
    private final Shop shop = new Shop(system, people.newSpectator());
    private final Api owner = people.proved(shop.spectator());
    private final Gate gate = Gate.first(people.demo("STEWARD"), SESSION);
    private final Database validation = new Database(system, "validation");
    private final Bought bought = shop.buy(shop.offer(SESSION, "B", "FAMILY"), FAMILY);

    @Test
    void startedTogether() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int ticket = 0; ticket < FAMILY; ticket++) {
                gate.awaitTicket(bought.code(ticket));
                String code = bought.code(ticket);
                String id = bought.id(ticket);
                Future<Answer> refund = threads.submit(() -> giveBack(id));
                Future<Answer> scan = threads.submit(() -> show(code));
                onlyOneCameTrue(ticket, refund.get(), scan.get());
            }
        }
        new Invariants(system).hold();
    }

    /** Both stand at the ticket's lock before either gets it. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void bothWaitingForTheTicket(boolean scanFirst) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int ticket = 0; ticket < FAMILY; ticket++) {
                gate.awaitTicket(bought.code(ticket));
                String code = bought.code(ticket);
                String id = bought.id(ticket);
                Callable<Answer> refund = () -> giveBack(id);
                Callable<Answer> scan = () -> show(code);
                Future<Answer> first;
                Future<Answer> second;
                try (Connection _ = validation.withRowLocked("ticket", UUID.fromString(id))) {
                    first = threads.submit(scanFirst ? scan : refund);
                    awaitWaiting(1);
                    second = threads.submit(scanFirst ? refund : scan);
                    awaitWaiting(2);
                }
                onlyOneCameTrue(ticket, scanFirst ? second.get() : first.get(), scanFirst ? first.get() : second.get());
            }
        }
        new Invariants(system).hold();
    }

    private void awaitWaiting(int transactions) {
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> validation.waiting() >= transactions);
    }

    private void onlyOneCameTrue(int ticket, Answer refund, Answer scan) {
        if (Gate.verdict(scan.ok()).equals("ADMITTED")) {
            refund.refused(409, "ticket-already-admitted");
            assertThat(refund.text()).contains(bought.id(ticket));
        } else {
            assertThat(Gate.verdict(scan.ok())).isEqualTo("REVOKED");
            refund.ok();
        }
    }

    private Answer show(String code) {
        return gate.present(code, UUID.randomUUID().toString());
    }

    private Answer giveBack(String ticket) {
        return owner.post(
                "/orders/" + bought.order().path("id").asString() + "/refunds", Map.of("ticketIds", List.of(ticket)));
    }
}
