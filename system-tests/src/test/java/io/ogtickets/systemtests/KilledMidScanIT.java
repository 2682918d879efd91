package io.ogtickets.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * {@code kill -9} of validation-service while somebody stands at the gate: the scanner asks again under the same name, as
 * it does whenever it got no answer.
 */
class KilledMidScanIT {

    private static final String SESSION = "HBL-0725-0900";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TheSystem system = TheSystem.running();
    private final People people = new People(system);
    private final Shop shop = new Shop(system, people.newSpectator());
    private final Gate gate = Gate.first(people.demo("STEWARD"), SESSION);
    private final Database validation = new Database(system, "validation");
    private final String code = shop.buy(shop.offer(SESSION, "B", "SOLO"), 1).code(0);
    private final String nonce = UUID.randomUUID().toString();

    /** The scan is written, its event is not, and nothing is committed. */
    @Test
    void aScanThatWasNotAnsweredAdmitsWhenItIsSentAgain() throws Exception {
        gate.awaitTicket(code);
        try (ExecutorService scanner = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer> interrupted;
            try (Connection _ = validation.withoutWritesTo("outbox")) {
                interrupted = scanner.submit(() -> gate.present(code, nonce));
                await().atMost(PATIENCE).until(() -> validation.writersOf("scan", "outbox") > 0);
                system.kill("validation-service");
            }
            assertThat(interrupted.get().status()).isGreaterThanOrEqualTo(500);
        }
        system.bringBackWhatIsMissing();

        JsonNode answered = scanAgain();
        assertThat(Gate.verdict(answered)).isEqualTo("ADMITTED");
        assertThat(gate.scan(code, nonce)).isEqualTo(answered);
        assertThat(Gate.verdict(gate.scan(code))).isEqualTo("ALREADY_ADMITTED");
        new Invariants(system).hold();
    }

    /** The answer may have been lost on its way: the scanner can't know. */
    @Test
    void aScanThatWasAnsweredIsAnsweredTheSameWhenItIsSentAgain() {
        gate.awaitTicket(code);
        JsonNode answered = gate.scan(code, nonce);
        system.kill("validation-service");
        system.bringBackWhatIsMissing();

        assertThat(Gate.verdict(answered)).isEqualTo("ADMITTED");
        assertThat(scanAgain()).isEqualTo(answered);
        assertThat(Gate.verdict(gate.scan(code))).isEqualTo("ALREADY_ADMITTED");
        new Invariants(system).hold();
    }

    /** Until somebody answers: for some seconds the gateway may not have found the service that came back. */
    private JsonNode scanAgain() {
        return await().atMost(PATIENCE)
                .until(() -> gate.present(code, nonce), answer -> answer.status() != 503)
                .ok();
    }
}
