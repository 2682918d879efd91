package io.ogtickets.auth.family.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.family.domain.Family.Worth;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FamilyTest {

    private static final Instant SIGN_IN = Instant.parse("2026-11-21T09:00:00Z");
    private static final Lifetimes LIFETIMES = new Lifetimes(Duration.ofDays(7), Duration.ofDays(30));
    private static final Duration TWO_TABS = Duration.ofSeconds(10);

    private final Family fresh = Family.begin(AccountId.next(), Client.WEB, false, SIGN_IN);

    @Test
    void theNewestTokenCountsAndNoneThatWasNeverGiven() {
        assertThat(worth(fresh, 1, SIGN_IN.plusSeconds(60))).isEqualTo(Worth.CURRENT);
        assertThat(worth(fresh, 2, SIGN_IN.plusSeconds(60))).isEqualTo(Worth.REPLAYED);
    }

    @Test
    void theOneBeforeCountsForTenSecondsAndEarlierOnesNeverAgain() {
        Instant rotated = SIGN_IN.plusSeconds(600);
        Family third = at(3, rotated, rotated);

        assertThat(worth(third, 2, rotated.plusSeconds(10))).isEqualTo(Worth.JUST_REPLACED);
        assertThat(worth(third, 2, rotated.plusMillis(10_001))).isEqualTo(Worth.REPLAYED);
        assertThat(worth(third, 1, rotated)).isEqualTo(Worth.REPLAYED);
    }

    @Test
    void aFamilyEndsWhenItIsIdleAndWhenItIsOld() {
        assertThat(worth(fresh, 1, SIGN_IN.plus(Duration.ofDays(7)))).isEqualTo(Worth.CURRENT);
        assertThat(worth(fresh, 1, SIGN_IN.plus(Duration.ofDays(7)).plusMillis(1)))
                .isEqualTo(Worth.OVER);

        Instant month = SIGN_IN.plus(Duration.ofDays(30));
        assertThat(worth(at(9, month, month), 9, month)).isEqualTo(Worth.CURRENT);
        assertThat(worth(at(9, month, month), 9, month.plusMillis(1))).isEqualTo(Worth.OVER);
    }

    @Test
    void staffActAsStaffOnlyWhereTheyGaveTheirSecondFactor() {
        List<String> roles = List.of("SPECTATOR", "STEWARD");

        assertThat(Granted.of(fresh, roles).roles()).containsExactly("SPECTATOR");
        Granted proved = Granted.of(fresh.proved(true, SIGN_IN.plusSeconds(5)), roles);
        assertThat(proved.roles()).isEqualTo(roles);
        assertThat(proved.provedAt()).isEqualTo(SIGN_IN.plusSeconds(5));
        assertThat(proved.signedInAt()).isEqualTo(SIGN_IN);
    }

    private static Worth worth(Family family, int generation, Instant now) {
        return family.worthOf(generation, LIFETIMES, TWO_TABS, now);
    }

    private Family at(int generation, Instant rotatedAt, Instant lastSeenAt) {
        return new Family(
                fresh.id(), fresh.account(), Client.WEB, generation, rotatedAt, SIGN_IN, lastSeenAt, SIGN_IN, false);
    }
}
