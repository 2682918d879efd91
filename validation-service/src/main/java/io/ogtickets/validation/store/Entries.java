package io.ogtickets.validation.store;

import io.ogtickets.validation.domain.Gate;
import io.ogtickets.validation.domain.ScanId;
import io.ogtickets.validation.domain.TicketId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who went in by which ticket, whether it was the admission or not. */
@Repository
public class Entries {

    private final JdbcClient jdbc;

    Entries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A scan that let somebody in. */
    public record Entry(ScanId scan, TicketId ticket, String device, Gate gate, Instant at) {}

    /** The earliest first. An admission that a supervisor undid was no entry. */
    public Map<TicketId, List<Entry>> of(Collection<TicketId> tickets) {
        return jdbc
                .sql("""
                        SELECT id, ticket_id, device, gate, at FROM scan
                        WHERE ticket_id = ANY (:ids) AND verdict = 'ADMITTED' AND undone_at IS NULL
                        UNION ALL
                        SELECT id, ticket_id, device, gate, at FROM scan
                        WHERE ticket_id = ANY (:ids) AND (told = 'ADMITTED' OR displaced_by IS NOT NULL)
                            AND (verdict <> 'ADMITTED' OR displaced_by IS NOT NULL)
                        ORDER BY at, id""")
                .param("ids", tickets.stream().map(TicketId::value).toArray(UUID[]::new))
                .query((row, number) -> new Entry(
                        new ScanId(row.getObject("id", UUID.class)),
                        new TicketId(row.getObject("ticket_id", UUID.class)),
                        row.getString("device"),
                        new Gate(row.getString("gate")),
                        Columns.instant(row, "at")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Entry::ticket));
    }
}
