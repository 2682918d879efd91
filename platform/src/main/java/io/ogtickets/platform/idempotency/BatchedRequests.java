package io.ogtickets.platform.idempotency;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.ogtickets.platform.problem.Problems;
import io.ogtickets.platform.problem.Refusal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The same promise as that of {@link IdempotentRequests}, for requests that share a transaction: one statement for all.
 * Each is claimed with the answer that it is expected to get, so that nothing is left to write when it does.
 */
public final class BatchedRequests {

    private static final String KEYS = "unnest(:accounts::text[], :routes::text[], :keys::text[])";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Problems problems;
    private final IdempotentRequests requests;

    BatchedRequests(JdbcClient jdbc, JsonMapper json, Problems problems, IdempotentRequests requests) {
        this.jdbc = jdbc;
        this.json = json;
        this.problems = problems;
        this.requests = requests;
    }

    /** For a request whose like is still being worked on. */
    public static Refusal inProgress() {
        return Refusal.conflict(IdempotentRequests.IN_PROGRESS, "The same request is still being worked on.");
    }

    public KeyedRequest keyed(IdempotencyKey key, Object request) {
        return new KeyedRequest(key, requests.hashOf(request));
    }

    public Answer answer(HttpStatus status, Object body) {
        return new Answer(status.value(), MediaType.APPLICATION_JSON_VALUE, json.writeValueAsBytes(body));
    }

    public Answer answer(Refusal refusal, Locale locale) {
        ProblemDetail problem = problems.of(refusal, locale);
        return new Answer(
                problem.getStatus(), MediaType.APPLICATION_PROBLEM_JSON_VALUE, json.writeValueAsBytes(problem));
    }

    /**
     * Writes what isn't there yet, in an order that is the same in all transactions. Waits for those that have written the
     * same key and aren't through.
     *
     * @param expected the first of several with the same key is written
     * @return the keys that were written
     */
    public Set<IdempotencyKey> claim(List<KeptAnswer> expected) {
        return new HashSet<>(with(expected, """
                        INSERT INTO idempotent_request (account, route, key, body_hash, status, media_type, body)
                        SELECT account, route, key, body_hash, status, media_type, body
                        FROM unnest(:accounts::text[], :routes::text[], :keys::text[], :hashes::bytea[],
                                    :statuses::smallint[], :mediaTypes::text[], :bodies::bytea[]) WITH ORDINALITY
                             AS expected (account, route, key, body_hash, status, media_type, body, position)
                        ORDER BY account, route, key, position
                        ON CONFLICT DO NOTHING
                        RETURNING account, route, key AS value""").query(IdempotencyKey.class).list());
    }

    /** Writes the true answer of requests that were claimed in this transaction with another. */
    public void correct(List<KeptAnswer> answers) {
        if (!answers.isEmpty()) {
            with(answers, """
                            UPDATE idempotent_request r
                            SET status = t.status, media_type = t.media_type, body = t.body
                            FROM unnest(:accounts::text[], :routes::text[], :keys::text[], :hashes::bytea[],
                                        :statuses::smallint[], :mediaTypes::text[], :bodies::bytea[])
                                 AS t (account, route, key, body_hash, status, media_type, body)
                            WHERE (r.account, r.route, r.key) = (t.account, t.route, t.key)""").update();
        }
    }

    /** What is kept under these keys. */
    public Map<IdempotencyKey, KeptAnswer> find(Collection<IdempotencyKey> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        return keyed(
                        keys,
                        "SELECT * FROM idempotent_request WHERE (account, route, key) IN (SELECT * FROM " + KEYS + ")")
                .query((row, number) -> new KeptAnswer(
                        new KeyedRequest(
                                new IdempotencyKey(
                                        row.getString("account"), row.getString("route"), row.getString("key")),
                                row.getBytes("body_hash")),
                        new Answer(row.getInt("status"), row.getString("media_type"), row.getBytes("body"))))
                .list()
                .stream()
                .collect(toMap(KeptAnswer::key, identity()));
    }

    private JdbcClient.StatementSpec with(List<KeptAnswer> answers, String sql) {
        return keyed(answers.stream().map(KeptAnswer::key).toList(), sql)
                .param("hashes", column(answers, one -> one.request().bodyHash(), byte[][]::new))
                .param("statuses", column(answers, one -> (short) one.answer().status(), Short[]::new))
                .param("mediaTypes", column(answers, one -> one.answer().mediaType(), String[]::new))
                .param("bodies", column(answers, one -> one.answer().body(), byte[][]::new));
    }

    private JdbcClient.StatementSpec keyed(Collection<IdempotencyKey> keys, String sql) {
        return jdbc.sql(sql)
                .param("accounts", column(keys, IdempotencyKey::account, String[]::new))
                .param("routes", column(keys, IdempotencyKey::route, String[]::new))
                .param("keys", column(keys, IdempotencyKey::value, String[]::new));
    }

    private static <R, T> T[] column(Collection<R> rows, Function<R, T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }
}
