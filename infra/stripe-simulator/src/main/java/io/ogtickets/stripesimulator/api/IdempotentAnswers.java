package io.ogtickets.stripesimulator.api;

import io.ogtickets.stripesimulator.config.SimulatorProperties;
import io.ogtickets.stripesimulator.domain.StripeFailure;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Answers the same key with the same answer, see docs.stripe.com/api/idempotent_requests.
 * A refused request leaves no trace: trying it again gives the same refusal, or succeeds once it is mended.
 */
@Component
class IdempotentAnswers {

    private final Map<String, Attempt> attempts = new ConcurrentHashMap<>();
    private final SimulatorProperties properties;
    private final Clock clock;

    IdempotentAnswers(SimulatorProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /** Acts, unless the request's key was seen before. */
    ResponseEntity<Object> once(StripeRequest request, Supplier<Object> act) {
        String key = request.idempotencyKey();
        if (key == null) {
            return ResponseEntity.ok(act.get());
        }
        Attempt attempt = new Attempt(request.route(), request.form().values(), clock.instant(), null);
        Attempt earlier = attempts.putIfAbsent(key, attempt);
        return earlier == null ? first(key, attempt, act) : again(key, attempt, earlier);
    }

    private ResponseEntity<Object> first(String key, Attempt attempt, Supplier<Object> act) {
        try {
            Object answer = act.get();
            attempts.put(key, attempt.answered(answer));
            return answer(key).body(answer);
        } catch (RuntimeException e) {
            attempts.remove(key, attempt);
            throw e;
        }
    }

    private static ResponseEntity<Object> again(String key, Attempt attempt, Attempt earlier) {
        if (!attempt.asksTheSameAs(earlier)) {
            throw StripeFailure.keyReused(key);
        }
        if (earlier.answer() == null) {
            throw StripeFailure.keyInUse(key);
        }
        return answer(key).header(StripeHeaders.IDEMPOTENT_REPLAYED, "true").body(earlier.answer());
    }

    private static ResponseEntity.BodyBuilder answer(String key) {
        return ResponseEntity.ok().header(StripeHeaders.IDEMPOTENCY_KEY, key);
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void forgetThePast() {
        Instant limit = clock.instant().minus(properties.retention());
        attempts.values().removeIf(attempt -> attempt.at().isBefore(limit));
    }

    private record Attempt(
            String route,
            Map<String, String> fields,
            Instant at,
            @Nullable Object answer) {

        Attempt answered(Object given) {
            return new Attempt(route, fields, at, given);
        }

        boolean asksTheSameAs(Attempt other) {
            return route.equals(other.route) && fields.equals(other.fields);
        }
    }
}
