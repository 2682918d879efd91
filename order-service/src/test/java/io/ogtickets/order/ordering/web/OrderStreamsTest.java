package io.ogtickets.order.ordering.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.ogtickets.order.ordering.application.FindOrders;
import io.ogtickets.order.ordering.application.OrderView;
import io.ogtickets.platform.money.Money;
import io.ogtickets.platform.security.LivingTokens;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

class OrderStreamsTest {

    private static final Instant NOON = Instant.parse("2028-07-22T12:00:00Z");

    private final FindOrders find = mock();
    private final LivingTokens tokens = mock();
    private final OrderStreams streams = new OrderStreams(find, tokens, Clock.systemUTC());

    @Test
    void aStreamEndsWithItsTokenThoughTheDatabaseIsAway() throws IOException {
        Jwt good = token("good");
        Jwt revoked = token("revoked");
        SseEmitter goesOn = streams.open(order(), good);
        SseEmitter ends = streams.open(order(), revoked);
        when(tokens.isAlive(good)).thenReturn(true);
        when(tokens.isAlive(revoked)).thenReturn(false);
        when(find.byIds(any())).thenThrow(new DataAccessResourceFailureException("The database is away"));

        await().until(() -> {
            assertThatThrownBy(streams::look).isInstanceOf(DataAccessResourceFailureException.class);
            return isOver(ends);
        });
        assertThat(isOver(goesOn)).isFalse();
    }

    private static boolean isOver(SseEmitter stream) throws IOException {
        try {
            stream.send("still here?");
            return false;
        } catch (IllegalStateException over) {
            return true;
        }
    }

    private static Jwt token(String value) {
        return Jwt.withTokenValue(value).header("alg", "RS256").subject(value).build();
    }

    private static OrderView order() {
        return new OrderView(
                UUID.randomUUID(),
                "OG-1",
                "AWAITING_PAYMENT",
                new Money(4_800, "EUR"),
                NOON,
                NOON.plusSeconds(900),
                null,
                List.of(),
                List.of());
    }
}
