package io.ogtickets.ticket.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.ogtickets.platform.problem.NeighbourUnavailable;
import io.ogtickets.platform.signing.SigningKeys;
import io.ogtickets.ticket.domain.PaidOrder;
import io.ogtickets.ticket.store.PaidOrders;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class BacklogTest {

    private static final int FULL = 500;

    private final Backlog backlog = new Backlog();
    private final PaidOrders orders = mock(PaidOrders.class);
    private final UserShares users = mock(UserShares.class);
    private final IssueTickets issue = new IssueTickets(
            orders, users, mock(PurchaseShares.class), mock(SigningKeys.class), mock(StoreTickets.class), backlog);

    @Test
    void isThereAsLongAsBatchesAreFull() {
        due(FULL);
        issue.issueDue();
        assertThat(backlog.isThere()).isTrue();

        due(FULL - 1);
        issue.issueDue();
        assertThat(backlog.isThere()).isFalse();
    }

    @Test
    void isNoneWhileANeighbourIsAway() {
        due(FULL);
        when(users.of(any())).thenThrow(new NeighbourUnavailable("auth-service", new IllegalStateException()));

        issue.issueDue();

        assertThat(backlog.isThere()).isFalse();
    }

    /** Nobody has their shares, so nothing is issued. */
    private void due(int count) {
        List<PaidOrder> due = Collections.nCopies(count, mock(PaidOrder.class));
        when(orders.claim(anyInt())).thenReturn(due);
        when(users.of(any())).thenReturn(new HashMap<>());
    }
}
