package io.ogtickets.payment.domain;

import static io.ogtickets.payment.domain.PaymentStatus.EXPIRED;
import static io.ogtickets.payment.domain.PaymentStatus.FAILED;
import static io.ogtickets.payment.domain.PaymentStatus.OPEN;
import static io.ogtickets.payment.domain.PaymentStatus.SUCCEEDED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaymentStatusTest {

    private static final Map<PaymentStatus, Set<PaymentStatus>> EDGES = Map.of(
            OPEN, Set.of(SUCCEEDED, FAILED, EXPIRED),
            SUCCEEDED, Set.of(),
            FAILED, Set.of(SUCCEEDED),
            EXPIRED, Set.of(SUCCEEDED));

    @ParameterizedTest
    @EnumSource
    void eachStatusLeadsWhereTheTableSaysAndNowhereElse(PaymentStatus from) {
        for (PaymentStatus next : PaymentStatus.values()) {
            assertThat(from.mayBecome(next))
                    .as("%s to %s", from, next)
                    .isEqualTo(EDGES.getOrDefault(from, Set.of()).contains(next));
        }
    }
}
