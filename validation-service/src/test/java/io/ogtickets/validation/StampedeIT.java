package io.ogtickets.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** All at once. */
class StampedeIT extends Scenario {

    private static final int GATES = 100;

    @BeforeEach
    void open() {
        theGateIsReady();
    }

    /** And at a hundred others, which are none of the session's. */
    @Test
    void ofAHundredGatesAtOnceOneAdmits() throws Exception {
        openGates(IntStream.range(0, GATES).mapToObj(gate -> "G" + gate).toArray(String[]::new));

        List<JsonNode> answers = atOnce(Stream.of("G", "X")
                .flatMap(side -> IntStream.range(0, GATES).<Callable<JsonNode>>mapToObj(gate -> scanAt(side + gate)))
                .toList());

        List<JsonNode> admitted = answered("ADMITTED", answers);
        assertThat(admitted).hasSize(1);
        String gate = "G" + answers.indexOf(admitted.getFirst());
        assertThat(answered("ALREADY_ADMITTED", answers))
                .hasSize(GATES - 1)
                .allSatisfy(answer ->
                        assertThat(answer.at("/firstAdmission/gate").asString()).isEqualTo(gate));
        assertThat(answered("WRONG_GATE", answers))
                .hasSize(GATES)
                .allSatisfy(
                        answer -> assertThat(answer.get("directTo").asString()).isEqualTo("G65"));
        assertThat(admissions()).isOne();
        await().until(() -> !told.admissionsOf(printed.ticket()).isEmpty());
        assertThat(told.admissionsOf(printed.ticket())).hasSize(1);
    }

    @Test
    void theSameScanAtOnceHasOneAnswer() throws Exception {
        Map<String, Object> attempt = attempt(code);
        Callable<String> scan = () -> String.valueOf(tryToScan(attempt).getBody());

        List<String> answers = atOnce(IntStream.range(0, 50).mapToObj(n -> scan).toList());

        assertThat(answers).hasSize(50).containsOnly(answers.getFirst());
        assertThat(answers.getFirst()).contains("\"ADMITTED\"");
        assertThat(count("SELECT count(*) FROM scan WHERE nonce = ?", String.valueOf(attempt.get("nonce"))))
                .isOne();
    }

    @RepeatedTest(10)
    void ofARevocationAndAScanAtOnceOneWinsAndTheOtherIsToldWhy() throws Exception {
        Callable<String> scan = () -> scan(code).get("verdict").asString();
        Callable<String> revocation = () -> whatBecameOf(revoke(UUID.randomUUID(), printed.ticket()));

        List<String> outcomes = atOnce(List.of(scan, revocation));

        assertThat(outcomes)
                .isIn(
                        List.of("ADMITTED", "ticket-already-admitted " + printed.ticket()),
                        List.of("REVOKED", "revoked"));
    }

    private static String whatBecameOf(ResponseEntity<String> revocation) {
        if (revocation.getStatusCode().is2xxSuccessful()) {
            return "revoked";
        }
        JsonNode refusal = JSON.readTree(revocation.getBody());
        return refusal.get("code").asString() + " " + refusal.at("/ticketIds/0").asString();
    }

    private Callable<JsonNode> scanAt(String gate) {
        Map<String, Object> attempt = attempt(code);
        attempt.put("gate", gate);
        attempt.put("device", "scanner-" + gate);
        return () -> scan(attempt);
    }

    private static List<JsonNode> answered(String verdict, List<JsonNode> answers) {
        return answers.stream()
                .filter(answer -> answer.get("verdict").asString().equals(verdict))
                .toList();
    }

    private long admissions() {
        return count("SELECT count(*) FROM scan WHERE verdict = 'ADMITTED' AND ticket_id = ?", printed.ticket());
    }

    static <T> List<T> atOnce(List<Callable<T>> calls) throws InterruptedException, ExecutionException {
        CountDownLatch start = new CountDownLatch(1);
        List<T> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = calls.stream()
                    .map(call -> threads.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            start.countDown();
            for (Future<T> one : running) {
                answers.add(one.get());
            }
        }
        return answers;
    }
}
