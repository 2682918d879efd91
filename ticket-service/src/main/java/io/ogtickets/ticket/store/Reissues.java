package io.ogtickets.ticket.store;

import io.ogtickets.ticket.domain.AccountId;
import io.ogtickets.ticket.domain.OrderId;
import io.ogtickets.ticket.domain.Reissue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose codes are to be made anew, and who is still to be told of it. */
@Repository
public class Reissues {

    private static final String THESE = " WHERE (order_id, holder) IN (SELECT * FROM unnest(:orders, :holders))";

    private final JdbcClient jdbc;

    Reissues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Enters the holders of tickets that one of these keys signed and that are still good for something: not used, for a
     * session that isn't over. Whoever waits for a mail only is entered anew.
     *
     * @return how many were entered
     */
    public int enter(Collection<Integer> stolenKeys, Instant now) {
        return jdbc.sql("""
                        INSERT INTO reissue AS known (order_id, holder)
                        SELECT DISTINCT t.order_id, t.holder FROM ticket t
                        LEFT JOIN admission a ON a.ticket_id = t.id AND NOT a.undone
                        LEFT JOIN session s ON s.code = t.session
                        WHERE t.status = 'VALID' AND (t.signing_key = ANY (:keys) OR t.signing_key IS NULL)
                            AND a.ticket_id IS NULL AND (s.ends_at IS NULL OR s.ends_at > :now)
                        ON CONFLICT (order_id, holder) DO UPDATE SET issued_at = NULL, attempts = 0, due_at = now()
                        WHERE known.issued_at IS NOT NULL""")
                .param("keys", stolenKeys.toArray(Integer[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes up to {@code most} who wait for their codes, for this worker alone until the lease has run out. */
    public List<Reissue> claimUnissued(int most) {
        return claim("issued_at IS NULL", most);
    }

    /** Takes up to {@code most} who have new codes and weren't told, for this worker alone until the lease has run out. */
    public List<Reissue> claimUntold(int most) {
        return claim("issued_at IS NOT NULL", most);
    }

    /** Each is to be tried again after 5 s, 10 s … 5 min, and given up after a week. */
    private List<Reissue> claim(String which, int most) {
        return jdbc.sql("""
                        WITH due AS MATERIALIZED (
                            SELECT order_id, holder FROM reissue WHERE %s AND due_at <= now() AND give_up_at > now()
                            ORDER BY due_at LIMIT :most FOR UPDATE SKIP LOCKED)
                        UPDATE reissue r SET attempts = attempts + 1,
                            due_at = now() + least(interval '5 seconds' * 2 ^ least(attempts, 10), interval '5 minutes')
                        FROM due WHERE r.order_id = due.order_id AND r.holder = due.holder
                        RETURNING r.*""".formatted(which))
                .param("most", most)
                .query(Reissues::reissueOf)
                .list();
    }

    /** They have new codes, and are to be told. */
    public void markIssued(Collection<Reissue> done) {
        jdbc.sql("UPDATE reissue SET issued_at = now(), attempts = 0, due_at = now()" + THESE)
                .param("orders", ordersOf(done))
                .param("holders", holdersOf(done))
                .update();
    }

    /** They were told, unless their codes have to be made anew once more. */
    public void remove(Collection<Reissue> told) {
        jdbc.sql("DELETE FROM reissue" + THESE + " AND issued_at IS NOT NULL")
                .param("orders", ordersOf(told))
                .param("holders", holdersOf(told))
                .update();
    }

    /** Nobody is there any more to be told. */
    public void drop(AccountId holder) {
        jdbc.sql("DELETE FROM reissue WHERE holder = :holder")
                .param("holder", holder.value())
                .update();
    }

    private static UUID[] ordersOf(Collection<Reissue> reissues) {
        return reissues.stream().map(reissue -> reissue.order().value()).toArray(UUID[]::new);
    }

    private static UUID[] holdersOf(Collection<Reissue> reissues) {
        return reissues.stream().map(reissue -> reissue.holder().value()).toArray(UUID[]::new);
    }

    private static Reissue reissueOf(ResultSet row, int number) throws SQLException {
        return new Reissue(
                new OrderId(row.getObject("order_id", UUID.class)), new AccountId(row.getObject("holder", UUID.class)));
    }
}
