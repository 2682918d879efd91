package io.ogtickets.validation.store;

import static io.ogtickets.validation.store.Columns.texts;

import io.ogtickets.validation.domain.Admission;
import io.ogtickets.validation.domain.Place;
import io.ogtickets.validation.domain.ScanId;
import io.ogtickets.validation.domain.ScanName;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every scan that was answered, by the device and nonce that named it. */
@Repository
public class Scans {

    private static final Comparator<RecordedScan> BY_NAME = Comparator.comparing(
                    (RecordedScan scan) -> scan.name().device())
            .thenComparing(scan -> scan.name().nonce());

    private final JdbcClient jdbc;

    Scans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<RecordedScan> find(ScanId id) {
        return jdbc.sql("SELECT * FROM scan WHERE id = :id")
                .param("id", id.value())
                .query(ScanRows::scanOf)
                .optional();
    }

    /** What was recorded under these names. */
    public Map<ScanName, RecordedScan> find(Collection<ScanName> names) {
        return jdbc
                .sql("""
                        SELECT scan.* FROM unnest(:devices, :nonces) AS asked (device, nonce)
                        JOIN scan USING (device, nonce)""")
                .param("devices", texts(names, ScanName::device))
                .param("nonces", texts(names, ScanName::nonce))
                .query(ScanRows::scanOf)
                .list()
                .stream()
                .collect(Collectors.toMap(RecordedScan::name, Function.identity()));
    }

    /**
     * Waits for scans of the same names that are being written at this moment.
     *
     * @return false if one of the names was taken by then
     */
    public boolean addAll(Collection<RecordedScan> scans) {
        List<RecordedScan> rows = scans.stream().sorted(BY_NAME).toList();
        return rows.isEmpty()
                || jdbc.sql("""
                        INSERT INTO scan (id, device, nonce, code_digest, session, gate, steward, at, verdict, ticket_id,
                            ticket_session, ticket_category, ticket_type, ticket_gate,
                            first_admitted_at, first_admitted_gate, direct_to, told)
                        SELECT * FROM unnest(:id::uuid[], :device, :nonce, :digest::bytea[], :session, :gate,
                            :steward::uuid[], :at::timestamptz[], :verdict, :ticket::uuid[],
                            :ticketSession, :ticketCategory, :ticketType, :ticketGate,
                            :firstAt::timestamptz[], :firstGate, :directTo, :told)
                        ON CONFLICT (device, nonce) DO NOTHING""")
                                .param("id", texts(rows, row -> row.scan().id()))
                                .param("device", texts(rows, row -> row.name().device()))
                                .param("nonce", texts(rows, row -> row.name().nonce()))
                                .param("digest", texts(rows, Scans::digest))
                                .param("session", texts(rows, RecordedScan::session))
                                .param("gate", texts(rows, RecordedScan::gate))
                                .param("steward", texts(rows, RecordedScan::steward))
                                .param("at", texts(rows, row -> row.scan().at()))
                                .param("verdict", texts(rows, row -> row.scan().verdict()))
                                .param("ticket", texts(rows, row -> row.scan().ticket()))
                                .param("ticketSession", texts(rows, row -> placeOf(row, Place::session)))
                                .param("ticketCategory", texts(rows, row -> placeOf(row, Place::category)))
                                .param("ticketType", texts(rows, row -> placeOf(row, Place::type)))
                                .param(
                                        "ticketGate",
                                        texts(rows, row -> row.scan().gate()))
                                .param("firstAt", texts(rows, row -> firstOf(row, Admission::at)))
                                .param("firstGate", texts(rows, row -> firstOf(row, Admission::gate)))
                                .param("directTo", texts(rows, row -> row.scan().directTo()))
                                .param("told", texts(rows, RecordedScan::told))
                                .update()
                        == rows.size();
    }

    /** Of tickets that are locked: their admissions are none any more, for an earlier one came to light. */
    public void displace(Collection<RecordedScan> earlier, Instant now) {
        jdbc.sql("""
                        UPDATE scan SET undone_at = :now, displaced_by = earlier.scan
                        FROM unnest(:tickets::uuid[], :scans::uuid[]) AS earlier (ticket, scan)
                        WHERE ticket_id = earlier.ticket AND verdict = 'ADMITTED' AND undone_at IS NULL""")
                .param("now", Columns.utc(now))
                .param("tickets", texts(earlier, row -> row.scan().ticket()))
                .param("scans", texts(earlier, row -> row.scan().id()))
                .update();
    }

    /** False if the scan is no admission any more. */
    public boolean undo(ScanId admission, Instant at) {
        return jdbc.sql("UPDATE scan SET undone_at = :at WHERE id = :id AND verdict = 'ADMITTED' AND undone_at IS NULL")
                        .param("at", Columns.utc(at))
                        .param("id", admission.value())
                        .update()
                == 1;
    }

    private static String digest(RecordedScan row) {
        return "\\x" + HexFormat.of().formatHex(row.codeDigest());
    }

    private static @Nullable Object placeOf(RecordedScan row, Function<Place, Object> part) {
        Place place = row.scan().place();
        return place == null ? null : part.apply(place);
    }

    private static @Nullable Object firstOf(RecordedScan row, Function<Admission, Object> part) {
        Admission first = row.scan().firstAdmission();
        return first == null ? null : part.apply(first);
    }
}
