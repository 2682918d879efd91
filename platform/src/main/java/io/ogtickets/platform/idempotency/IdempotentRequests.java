package io.ogtickets.platform.idempotency;

import io.ogtickets.platform.crypto.Sha256;
import io.ogtickets.platform.problem.Problems;
import io.ogtickets.platform.problem.Refusal;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a request with an Idempotency-Key one effect and one answer, however often it is sent.
 *
 * <p>The record of a request is written first in the transaction of its effect. A second request with the same key
 * therefore waits in PostgreSQL for the first to commit, at most {@value #WAIT_SECONDS} seconds. Answers and refusals
 * are kept; an outage is not, so that the client may try again.
 */
public final class IdempotentRequests {

    private static final int WAIT_SECONDS = 5;
    static final String IN_PROGRESS = "request-in-progress";

    /** Refusals that say nothing of the request's effect, and are never kept. */
    private static final Set<String> OF_THE_KEY_ITSELF = Set.of(IN_PROGRESS, KeyedRequest.REUSED);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Problems problems;

    IdempotentRequests(JdbcClient jdbc, TransactionTemplate transaction, JsonMapper json, Problems problems) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
        this.problems = problems;
    }

    /**
     * Runs the action in a transaction, unless the request was answered before.
     *
     * @param request the bound request body; the same key with another body is refused, 422
     * @param action its effect and its answer; must not call other systems
     */
    public ResponseEntity<byte[]> once(IdempotencyKey key, Object request, Supplier<ResponseEntity<?>> action) {
        byte[] hash = hashOf(request);
        try {
            return transaction
                    .<Answer>execute(status -> claim(key, hash) ? complete(key, action) : kept(key, hash))
                    .toResponse();
        } catch (Refusal refusal) {
            return keepRefusal(key, hash, refusal).toResponse();
        }
    }

    /** What a request was answered before, for actions that can't run inside one transaction. */
    public Optional<ResponseEntity<byte[]>> answered(IdempotencyKey key, Object request) {
        KeyedRequest repeated = new KeyedRequest(key, hashOf(request));
        return find(key).map(kept -> kept.answerFor(repeated).toResponse());
    }

    /**
     * Answers as before, or acts: for an action that calls other systems, and therefore keeps its answer itself, in its
     * last transaction. What it refuses is kept here; an outage is not.
     */
    public ResponseEntity<byte[]> answeredOr(
            IdempotencyKey key, Object request, Supplier<ResponseEntity<byte[]>> action) {
        return answered(key, request).orElseGet(() -> {
            try {
                return action.get();
            } catch (Refusal refusal) {
                return keepRefusal(key, hashOf(request), refusal).toResponse();
            }
        });
    }

    /** Keeps the answer of such an action; to be called in its last transaction. The first answer kept is the answer. */
    public ResponseEntity<byte[]> keep(IdempotencyKey key, Object request, ResponseEntity<?> response) {
        byte[] hash = hashOf(request);
        if (claim(key, hash)) {
            return store(key, response).toResponse();
        }
        return kept(key, hash).toResponse();
    }

    private boolean claim(IdempotencyKey key, byte[] hash) {
        try {
            jdbc.sql("SET LOCAL lock_timeout = '" + WAIT_SECONDS + "s'").update();
            boolean first = insert(key, hash);
            jdbc.sql("SET LOCAL lock_timeout TO DEFAULT").update();
            return first;
        } catch (CannotAcquireLockException stillRunning) {
            throw BatchedRequests.inProgress();
        }
    }

    /** Waits for a transaction that has inserted the same key and isn't through. */
    private boolean insert(IdempotencyKey key, byte[] hash) {
        return jdbc.sql("""
                        INSERT INTO idempotent_request (account, route, key, body_hash, status, media_type, body)
                        VALUES (:account, :route, :key, :hash, 0, '', '')
                        ON CONFLICT DO NOTHING""")
                        .param("account", key.account())
                        .param("route", key.route())
                        .param("key", key.value())
                        .param("hash", hash)
                        .update()
                == 1;
    }

    private Answer complete(IdempotencyKey key, Supplier<ResponseEntity<?>> action) {
        return store(key, action.get());
    }

    private Answer store(IdempotencyKey key, ResponseEntity<?> response) {
        return store(
                key,
                new Answer(
                        response.getStatusCode().value(),
                        MediaType.APPLICATION_JSON_VALUE,
                        json.writeValueAsBytes(response.getBody())));
    }

    private Answer store(IdempotencyKey key, Answer answer) {
        jdbc.sql("""
                        UPDATE idempotent_request SET status = :status, media_type = :mediaType, body = :body
                        WHERE account = :account AND route = :route AND key = :key""")
                .param("status", answer.status())
                .param("mediaType", answer.mediaType())
                .param("body", answer.body())
                .param("account", key.account())
                .param("route", key.route())
                .param("key", key.value())
                .update();
        return answer;
    }

    /** The effect was rolled back with its record; only the refusal is written, unless it says to come again later. */
    private Answer keepRefusal(IdempotencyKey key, byte[] hash, Refusal refusal) {
        if (OF_THE_KEY_ITSELF.contains(refusal.code()) || refusal.retryAfter().isPresent()) {
            throw refusal;
        }
        ProblemDetail problem = problems.of(refusal);
        Answer answer = new Answer(
                problem.getStatus(), MediaType.APPLICATION_PROBLEM_JSON_VALUE, json.writeValueAsBytes(problem));
        return transaction.<Answer>execute(status -> claim(key, hash) ? store(key, answer) : kept(key, hash));
    }

    private Answer kept(IdempotencyKey key, byte[] hash) {
        return find(key)
                .orElseThrow(() -> Refusal.conflict(IN_PROGRESS, "The same request was just given up."))
                .answerFor(new KeyedRequest(key, hash));
    }

    private Optional<KeptAnswer> find(IdempotencyKey key) {
        return jdbc.sql("""
                        SELECT body_hash, status, media_type, body FROM idempotent_request
                        WHERE account = :account AND route = :route AND key = :key""")
                .param("account", key.account())
                .param("route", key.route())
                .param("key", key.value())
                .query((row, number) -> new KeptAnswer(
                        new KeyedRequest(key, row.getBytes("body_hash")),
                        new Answer(row.getInt("status"), row.getString("media_type"), row.getBytes("body"))))
                .optional();
    }

    byte[] hashOf(Object request) {
        return Sha256.of(json.writeValueAsBytes(request));
    }
}
