package io.ogtickets.ticket.store;

import io.ogtickets.ticket.domain.AccountId;
import io.ogtickets.ticket.domain.TicketId;
import io.ogtickets.ticket.domain.Transfer;
import io.ogtickets.ticket.domain.Transfer.Acceptance;
import io.ogtickets.ticket.domain.TransferId;
import io.ogtickets.ticket.domain.TransferStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The transfers, open and over. Whoever changes one holds the lock of its ticket. */
@Repository
public class Transfers {

    private final JdbcClient jdbc;

    Transfers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A new one.
     *
     * @param tokenHash SHA-256 of what the invitation carries
     */
    public void add(Transfer transfer, byte[] tokenHash, Instant offeredAt) {
        jdbc.sql("""
                        INSERT INTO transfer (id, ticket_id, giver, token_hash, status, offered_at, expires_at)
                        VALUES (:id, :ticket, :giver, :hash, :status, :offeredAt, :expiresAt)""")
                .param("id", transfer.id().value())
                .param("ticket", transfer.ticket().value())
                .param("giver", transfer.giver().value())
                .param("hash", tokenHash)
                .param("status", transfer.status().name())
                .param("offeredAt", offeredAt.atOffset(ZoneOffset.UTC))
                .param("expiresAt", transfer.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** How many a person offered since then, whatever became of them. Offers of one person wait for each other here. */
    public long countOffered(AccountId giver, Instant since) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:giver, 0))")
                .param("giver", "transfers of " + giver)
                .query(row -> {});
        return jdbc.sql("SELECT count(*) FROM transfer WHERE giver = :giver AND offered_at > :since")
                .param("giver", giver.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    public Optional<Transfer> find(byte[] tokenHash) {
        return jdbc.sql("SELECT * FROM transfer WHERE token_hash = :hash")
                .param("hash", tokenHash)
                .query(Transfers::transferOf)
                .optional();
    }

    public Optional<Transfer> find(TransferId id) {
        return jdbc.sql("SELECT * FROM transfer WHERE id = :id")
                .param("id", id.value())
                .query(Transfers::transferOf)
                .optional();
    }

    /** The last one of a ticket that this person offered. */
    public Optional<Transfer> latest(TicketId ticket, AccountId giver) {
        return jdbc.sql("""
                        SELECT * FROM transfer WHERE ticket_id = :ticket AND giver = :giver
                        ORDER BY offered_at DESC LIMIT 1""")
                .param("ticket", ticket.value())
                .param("giver", giver.value())
                .query(Transfers::transferOf)
                .optional();
    }

    public void update(Transfer transfer, Instant now) {
        @Nullable Acceptance acceptance = transfer.acceptance();
        boolean open = transfer.status() == TransferStatus.PENDING || transfer.status() == TransferStatus.ACCEPTING;
        jdbc.sql("""
                        UPDATE transfer SET status = :status, receiver = :receiver, operation = :operation,
                            replacement = :replacement, due_at = now() + interval '10 seconds', closed_at = :closedAt
                        WHERE id = :id""")
                .param("id", transfer.id().value())
                .param("status", transfer.status().name())
                .param(
                        "receiver",
                        acceptance == null ? null : acceptance.receiver().value())
                .param("operation", acceptance == null ? null : acceptance.operation())
                .param(
                        "replacement",
                        acceptance == null ? null : acceptance.replacement().value())
                .param("closedAt", open ? null : now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Ends those of these tickets that nobody has accepted. An accepted one is for validation-service to decide. */
    public void endPending(Collection<TicketId> tickets, TransferStatus end) {
        jdbc.sql("""
                        UPDATE transfer SET status = :end, closed_at = now()
                        WHERE ticket_id = ANY (:tickets) AND status = 'PENDING'""")
                .param("tickets", Tickets.idsOf(tickets))
                .param("end", end.name())
                .update();
    }

    public void expire(TicketId ticket, Instant now) {
        jdbc.sql("""
                        UPDATE transfer SET status = 'EXPIRED', closed_at = expires_at
                        WHERE ticket_id = :ticket AND status = 'PENDING' AND expires_at <= :now""")
                .param("ticket", ticket.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    public boolean isOpen(TicketId ticket) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM transfer
                            WHERE ticket_id = :ticket AND status IN ('PENDING', 'ACCEPTING'))""")
                .param("ticket", ticket.value())
                .query(Boolean.class)
                .single();
    }

    /** Takes up to {@code most} that were accepted and not finished, for this worker alone until the lease has run out. */
    public List<Transfer> claim(int most) {
        return jdbc.sql("""
                        WITH due AS MATERIALIZED (
                            SELECT id FROM transfer WHERE status = 'ACCEPTING' AND due_at <= now()
                            ORDER BY due_at LIMIT :most FOR UPDATE SKIP LOCKED)
                        UPDATE transfer t SET due_at = now() + interval '10 seconds'
                        FROM due WHERE t.id = due.id
                        RETURNING t.*""").param("most", most).query(Transfers::transferOf).list();
    }

    /** All that a person gave or took, the oldest first. */
    public List<TransferOfPerson> ofPerson(AccountId person) {
        return jdbc.sql("""
                        SELECT * FROM transfer WHERE giver = :person OR receiver = :person ORDER BY offered_at, id""")
                .param("person", person.value())
                .query((row, number) -> new TransferOfPerson(
                        transferOf(row, number),
                        row.getObject("offered_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** A transfer, and when it was offered. */
    public record TransferOfPerson(Transfer transfer, Instant offeredAt) {}

    /** Tickets that a person accepted and hasn't got yet. */
    public List<TicketId> acceptedBy(AccountId receiver) {
        return jdbc
                .sql("SELECT ticket_id FROM transfer WHERE receiver = :receiver AND status = 'ACCEPTING'")
                .param("receiver", receiver.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(TicketId::new)
                .toList();
    }

    /** Ends what a person began, and puts another id in the person's place. */
    public void rename(AccountId person, AccountId other) {
        jdbc.sql("""
                        UPDATE transfer SET status = 'CANCELLED', closed_at = now()
                        WHERE giver = :person AND status = 'PENDING'""").param("person", person.value()).update();
        jdbc.sql("""
                        UPDATE transfer SET status = 'REVOKED', closed_at = now()
                        WHERE receiver = :person AND status = 'ACCEPTING'""").param("person", person.value()).update();
        jdbc.sql("""
                        UPDATE transfer SET
                            giver = CASE WHEN giver = :person THEN :other ELSE giver END,
                            receiver = CASE WHEN receiver = :person THEN :other ELSE receiver END
                        WHERE giver = :person OR receiver = :person""")
                .param("person", person.value())
                .param("other", other.value())
                .update();
    }

    private static Transfer transferOf(ResultSet row, int number) throws SQLException {
        UUID receiver = row.getObject("receiver", UUID.class);
        return new Transfer(
                new TransferId(row.getObject("id", UUID.class)),
                new TicketId(row.getObject("ticket_id", UUID.class)),
                new AccountId(row.getObject("giver", UUID.class)),
                TransferStatus.valueOf(row.getString("status")),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                receiver == null
                        ? null
                        : new Acceptance(
                                new AccountId(receiver),
                                row.getObject("operation", UUID.class),
                                new TicketId(row.getObject("replacement", UUID.class))));
    }
}
