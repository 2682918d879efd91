package io.ogtickets.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class OutagesTest {

    @Test
    void aConnectionThatBreaksInATransactionIsAnOutageWhateverItIsWrappedIn() {
        assertThat(Outages.isOutage(rollbackFailed(new SQLException("Connection is closed"))))
                .isTrue();
        assertThat(Outages.isOutage(rollbackFailed(new SQLException("terminating connection", "57P01"))))
                .isTrue();
        assertThat(Outages.isOutage(rollbackFailed(new SQLException("broken pipe", "08006"))))
                .isTrue();
    }

    @Test
    void whatWouldComeAgainIsNoOutage() {
        assertThat(Outages.isOutage(
                        new DataIntegrityViolationException("twice", new SQLException("unique_violation", "23505"))))
                .isFalse();
        assertThat(Outages.isOutage(new IllegalArgumentException("unreadable"))).isFalse();
    }

    private static RuntimeException rollbackFailed(SQLException cause) {
        return new IllegalStateException("Unable to rollback against JDBC Connection", cause);
    }
}
