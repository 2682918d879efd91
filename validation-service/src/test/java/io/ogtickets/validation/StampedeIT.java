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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** All at once. */
class StampedeIT extends Scenario {

    private static final int GATES = 100;

    @BeforeEach
    void open() {
        theGateIsReady();
    }

    @Test
    void ofAHundredGatesAtOnceOneAdmits() throws Exception {
        List<String> verdicts = atOnce(IntStream.range(0, GATES)
                .<Callable<String>>mapToObj(gate -> {
                    Map<String, Object> attempt = attempt(code);
                    attempt.put("device", "scanner-" + gate);
                    return () -> scan(attempt).get("verdict").asString();
                })
                .toList());

        assertThat(verdicts).hasSize(GATES).containsOnlyOnce("ADMITTED");
        assertThat(verdicts).filteredOn("ALREADY_ADMITTED"::equals).hasSize(GATES - 1);
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
    void ofARevocationAndAScanAtOnceOneWins() throws Exception {
        Callable<String> scan = () -> scan(code).get("verdict").asString();
        Callable<String> revocation = () ->
                revoke(UUID.randomUUID(), printed.ticket()).getStatusCode().toString();

        List<String> outcomes = atOnce(List.of(scan, revocation));

        assertThat(outcomes).isIn(List.of("ADMITTED", "409 CONFLICT"), List.of("REVOKED", "204 NO_CONTENT"));
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
