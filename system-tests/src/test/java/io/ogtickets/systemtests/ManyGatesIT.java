package io.ogtickets.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One code, copied for a hundred people, who show it at all gates of a session at the same moment. */
class ManyGatesIT {

    /** As many as a session can have, each with two scanners; and as many that are none of its gates. */
    private static final int GATES = 50;

    private static final List<String> SCANNERS = List.of("left", "right");

    private final TheSystem system = TheSystem.running();
    private final People people = new People(system);
    private final Shop shop = new Shop(system, people.newSpectator());
    private final BackOffice backOffice = new BackOffice(people);

    @Test
    void oneGetsIn() throws Exception {
        String[] gates = names("G").toArray(String[]::new);
        String session = backOffice.publishSession(gates);
        String code = shop.buy(backOffice.publishOffer(session, "A", "SOLO", false), 1)
                .code(0);
        Api steward = people.demo("STEWARD");
        new Gate(steward, session, gates[0]).awaitTicket(code);

        List<Shown> all = atOnce(
                Stream.concat(names("G"), names("X"))
                        .map(gate -> new Gate(steward, session, gate))
                        .toList(),
                code);

        assertThat(answered("ADMITTED", all)).hasSize(1);
        Shown admitted = answered("ADMITTED", all).getFirst();
        assertThat(answered("ALREADY_ADMITTED", all))
                .hasSize(GATES * SCANNERS.size() - 1)
                .allSatisfy(shown -> assertThat(
                                shown.answer().at("/firstAdmission/gate").asString())
                        .isEqualTo(admitted.gate()));
        String gateOfTicket = admitted.answer().at("/ticket/gate").asString();
        assertThat(gates).contains(gateOfTicket);
        assertThat(answered("WRONG_GATE", all))
                .hasSize(GATES * SCANNERS.size())
                .allSatisfy(shown ->
                        assertThat(shown.answer().path("directTo").asString()).isEqualTo(gateOfTicket));
        new Invariants(system).hold();
    }

    private record Shown(String gate, JsonNode answer) {}

    private static List<Shown> answered(String verdict, List<Shown> all) {
        return all.stream()
                .filter(shown -> Gate.verdict(shown.answer()).equals(verdict))
                .toList();
    }

    private static Stream<String> names(String side) {
        return IntStream.rangeClosed(1, GATES).mapToObj(number -> side + number);
    }

    /** To two scanners of each gate. */
    private static List<Shown> atOnce(List<Gate> gates, String code) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Shown>> showing = gates.stream()
                    .flatMap(gate -> SCANNERS.stream()
                            .map(scanner -> threads.submit(() -> {
                                start.await();
                                String nonce = UUID.randomUUID().toString();
                                return new Shown(
                                        gate.name(),
                                        gate.present(code, nonce, scanner + "-" + gate.name())
                                                .ok());
                            })))
                    .toList();
            start.countDown();
            List<Shown> answers = new ArrayList<>();
            for (Future<Shown> one : showing) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
