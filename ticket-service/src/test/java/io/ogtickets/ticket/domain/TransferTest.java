package io.ogtickets.ticket.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ogtickets.platform.problem.Refusal;
import io.ogtickets.ticket.domain.Transfer.Acceptance;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransferTest {

    private static final Instant NOW = Instant.parse("2028-07-20T08:00:00Z");

    private final AccountId giver = new AccountId(UUID.randomUUID());
    private final Acceptance acceptance = acceptanceBy(new AccountId(UUID.randomUUID()));

    @ParameterizedTest
    @EnumSource(TransferStatus.class)
    void onlyAPendingOneIsAccepted(TransferStatus status) {
        Transfer transfer = transfer(status);

        if (status == TransferStatus.PENDING) {
            assertThat(transfer.accept(acceptance, NOW).status()).isEqualTo(TransferStatus.ACCEPTING);
        } else {
            assertThatExceptionOfType(Refusal.class).isThrownBy(() -> transfer.accept(acceptance, NOW));
        }
    }

    /** Every pair there is. */
    @ParameterizedTest
    @EnumSource(TransferStatus.class)
    void whatIsOverStaysOver(TransferStatus from) {
        Set<TransferStatus> next = switch (from) {
            case PENDING ->
                EnumSet.of(
                        TransferStatus.ACCEPTING,
                        TransferStatus.CANCELLED,
                        TransferStatus.EXPIRED,
                        TransferStatus.ADMITTED,
                        TransferStatus.REVOKED);
            case ACCEPTING -> EnumSet.of(TransferStatus.COMPLETED, TransferStatus.ADMITTED, TransferStatus.REVOKED);
            default -> Set.of();
        };
        for (TransferStatus to : TransferStatus.values()) {
            assertThat(from.mayBecome(to)).as("%s to %s", from, to).isEqualTo(next.contains(to));
        }
    }

    @Test
    void whoAcceptedMayAcceptAgainAndNobodyElse() {
        Transfer accepted = transfer(TransferStatus.PENDING).accept(acceptance, NOW);

        assertThat(accepted.accept(acceptanceBy(acceptance.receiver()), NOW)).isEqualTo(accepted);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> accepted.accept(acceptanceBy(new AccountId(UUID.randomUUID())), NOW));
    }

    @Test
    void nobodyAcceptsTooLateOrFromOneself() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> transfer(TransferStatus.PENDING).accept(acceptance, NOW.plusSeconds(60)))
                .satisfies(refusal ->
                        assertThat(refusal.details()).containsEntry("transferStatus", TransferStatus.EXPIRED));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> transfer(TransferStatus.PENDING).accept(acceptanceBy(giver), NOW))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("transfer-to-oneself"));
    }

    private Transfer transfer(TransferStatus status) {
        return new Transfer(
                new TransferId(UUID.randomUUID()),
                new TicketId(UUID.randomUUID()),
                giver,
                status,
                NOW.plusSeconds(60),
                null);
    }

    private static Acceptance acceptanceBy(AccountId receiver) {
        return new Acceptance(receiver, UUID.randomUUID(), new TicketId(UUID.randomUUID()));
    }
}
