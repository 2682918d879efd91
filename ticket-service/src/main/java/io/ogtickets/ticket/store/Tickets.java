package io.ogtickets.ticket.store;

import io.ogtickets.platform.page.PageOf;
import io.ogtickets.platform.page.PageQuery;
import io.ogtickets.ticket.code.IssuedTicket;
import io.ogtickets.ticket.domain.AccountId;
import io.ogtickets.ticket.domain.OrderId;
import io.ogtickets.ticket.domain.Reissue;
import io.ogtickets.ticket.domain.Ticket;
import io.ogtickets.ticket.domain.TicketId;
import io.ogtickets.ticket.domain.TicketStatus;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tickets that were issued. */
@Repository
public class Tickets {

    private static final String INSERT = """
            INSERT INTO ticket (id, version, order_id, holder, session, category, type, live_code, status,
                code, master_key, signing_key, issued_at)
            SELECT *, :issuedAt FROM unnest(:ids, :versions, :orders, :holders, :sessions, :categories, :types,
                :liveCodes, :statuses, :codes, :masterKeys, :signingKeys)
            ON CONFLICT (id) DO NOTHING
            RETURNING id""";

    private static final String RENEW = """
            UPDATE ticket SET version = renewed.version, code = renewed.code, master_key = renewed.master_key,
                signing_key = renewed.signing_key
            FROM unnest(:ids, :versions, :codes, :masterKeys, :signingKeys)
                AS renewed (id, version, code, master_key, signing_key)
            WHERE ticket.id = renewed.id AND ticket.version = renewed.version - 1 AND status = 'VALID'
            RETURNING ticket.id""";

    /** That a valid ticket was used is known from its admission, in whichever order the two were told. */
    private static final String UPDATE = "UPDATE ticket SET version = ?, status = ? WHERE id = ?";

    private static final String SELECT = """
            SELECT t.id, t.version, t.order_id, t.holder, t.session, t.category, t.type, t.live_code,
                CASE WHEN t.status = 'VALID' AND a.ticket_id IS NOT NULL AND NOT a.undone THEN 'ADMITTED' ELSE t.status END AS status,
                t.code, t.master_key
            FROM ticket t LEFT JOIN admission a ON a.ticket_id = t.id""";

    private final JdbcTemplate jdbc;
    private final JdbcClient reads;
    private final TicketRows rows;

    Tickets(JdbcTemplate jdbc, JdbcClient reads, TicketRows rows) {
        this.jdbc = jdbc;
        this.reads = reads;
        this.rows = rows;
    }

    /**
     * Adds those that weren't issued before, and returns them. Ascending by id, so that two workers with the same tickets
     * wait for each other instead of blocking each other; one statement, for a batch is some thousand rows.
     */
    public List<IssuedTicket> add(List<IssuedTicket> tickets, Instant now) {
        List<IssuedTicket> ascending = tickets.stream()
                .sorted(Comparator.comparing(issued -> issued.ticket().id()))
                .toList();
        Set<UUID> added = Set.copyOf(reads.sql(INSERT)
                .params(rows.columnsOf(ascending))
                .param("issuedAt", now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list());
        return ascending.stream()
                .filter(issued -> added.contains(issued.ticket().id().value()))
                .toList();
    }

    /**
     * Locks tickets until the transaction ends, in the order of their ids, so that two transactions never wait for each
     * other. What gates told of them is left out: it is no reason to refuse what validation-service has allowed.
     */
    public List<Ticket> lock(Collection<TicketId> ids) {
        return reads.sql("SELECT t.* FROM ticket t WHERE t.id = ANY (:ids) ORDER BY t.id FOR NO KEY UPDATE")
                .param("ids", idsOf(ids))
                .query((row, number) -> TicketRows.ticketOf(row))
                .list();
    }

    /** Writes the status and version of tickets that are locked. */
    public void update(List<Ticket> changed) {
        jdbc.batchUpdate(UPDATE, changed, Math.max(1, changed.size()), (row, ticket) -> {
            row.setInt(1, ticket.version());
            row.setString(2, ticket.status().name());
            row.setObject(3, ticket.id().value());
        });
    }

    /** Gives valid tickets that are locked other codes, and returns those that hadn't changed since their codes were made. */
    public List<IssuedTicket> renew(List<IssuedTicket> renewed) {
        Set<UUID> changed = Set.copyOf(reads.sql(RENEW)
                .params(rows.columnsOf(renewed))
                .query(UUID.class)
                .list());
        return renewed.stream()
                .filter(issued -> changed.contains(issued.ticket().id().value()))
                .toList();
    }

    /** A ticket that exists, whoever holds it. */
    public Ticket one(TicketId id) {
        return reads.sql("SELECT * FROM ticket WHERE id = :id")
                .param("id", id.value())
                .query((row, number) -> TicketRows.ticketOf(row))
                .single();
    }

    /** Remembers which ticket took the place of another. */
    public void replace(TicketId old, TicketId replacement) {
        reads.sql("UPDATE ticket SET replaced_by = :replacement WHERE id = :old")
                .param("old", old.value())
                .param("replacement", replacement.value())
                .update();
    }

    /** The tickets that took the place of these. */
    public List<TicketId> replacements(Collection<TicketId> ids) {
        return reads
                .sql("SELECT replaced_by FROM ticket WHERE id = ANY (:ids) AND replaced_by IS NOT NULL")
                .param("ids", idsOf(ids))
                .query(UUID.class)
                .list()
                .stream()
                .map(TicketId::new)
                .toList();
    }

    /** Whether a gate let its holder in, as far as we know. */
    public boolean isAdmitted(TicketId id) {
        return reads.sql("SELECT EXISTS (SELECT FROM admission WHERE ticket_id = :id AND NOT undone)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** Puts another id in a holder's place; locked in the order of {@link #lock}. */
    public void rename(AccountId holder, AccountId other) {
        reads.sql("""
                        UPDATE ticket SET holder = :other WHERE id IN (
                            SELECT id FROM ticket WHERE holder = :holder ORDER BY id FOR NO KEY UPDATE)""")
                .param("holder", holder.value())
                .param("other", other.value())
                .update();
    }

    /** How many tickets of a holder are still good for something: not used, for a session that isn't over. */
    public long countLive(AccountId holder, Instant now) {
        return reads.sql("""
                        SELECT count(*) FROM ticket t
                        LEFT JOIN admission a ON a.ticket_id = t.id AND NOT a.undone
                        LEFT JOIN session s ON s.code = t.session
                        WHERE t.holder = :holder AND t.status = 'VALID' AND a.ticket_id IS NULL
                            AND (s.ends_at IS NULL OR s.ends_at > :now)""")
                .param("holder", holder.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    static UUID[] idsOf(Collection<TicketId> tickets) {
        return tickets.stream().map(TicketId::value).toArray(UUID[]::new);
    }

    /** A holder's ticket; somebody else's is not found. */
    public Optional<IssuedTicket> find(TicketId id, AccountId holder) {
        return reads.sql(SELECT + " WHERE t.id = :id AND t.holder = :holder")
                .param("id", id.value())
                .param("holder", holder.value())
                .query(rows)
                .optional();
    }

    /** All that a person holds. */
    public List<IssuedTicket> ofHolder(AccountId holder) {
        return reads.sql(SELECT + " WHERE t.holder = :holder ORDER BY t.order_id, t.id")
                .param("holder", holder.value())
                .query(rows)
                .list();
    }

    /** The tickets of these orders, whoever holds them, in the order of their ids; without those that were forgotten. */
    public List<IssuedTicket> ofOrders(Collection<OrderId> orders) {
        return reads.sql(SELECT
                        + " WHERE t.order_id = ANY (:orders) AND octet_length(t.code) > 0 ORDER BY t.order_id, t.id")
                .param("orders", PaidOrders.idsOf(orders))
                .query(rows)
                .list();
    }

    /** What is still good of the tickets that these people hold, by order. */
    public Map<OrderId, List<IssuedTicket>> heldOf(Collection<Reissue> reissues) {
        Set<Reissue> wanted = Set.copyOf(reissues);
        return ofOrders(reissues.stream().map(Reissue::order).toList()).stream()
                .filter(issued -> issued.ticket().status() == TicketStatus.VALID)
                .filter(issued -> wanted.contains(
                        new Reissue(issued.ticket().order(), issued.ticket().holder())))
                .collect(Collectors.groupingBy(issued -> issued.ticket().order()));
    }

    /** A holder's tickets, of one order or of all; the newest order first. */
    public PageOf<IssuedTicket> list(AccountId holder, @Nullable OrderId order, PageQuery page) {
        String where = " WHERE t.holder = :holder" + (order == null ? "" : " AND t.order_id = :order");
        @Nullable UUID orderId = order == null ? null : order.value();
        List<IssuedTicket> items = reads.sql(
                        SELECT + where + " ORDER BY t.order_id DESC, t.id LIMIT :limit OFFSET :offset")
                .param("holder", holder.value())
                .param("order", orderId)
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query(rows)
                .list();
        long total = reads.sql("SELECT count(*) FROM ticket t" + where)
                .param("holder", holder.value())
                .param("order", orderId)
                .query(Long.class)
                .single();
        return PageOf.of(items, page, total);
    }
}
