package io.ogtickets.validation.store;

import io.ogtickets.platform.problem.Refusal;
import io.ogtickets.validation.domain.Admission;
import io.ogtickets.validation.domain.Attempt;
import io.ogtickets.validation.domain.Gate;
import io.ogtickets.validation.domain.Place;
import io.ogtickets.validation.domain.Scan;
import io.ogtickets.validation.domain.ScanId;
import io.ogtickets.validation.domain.TicketId;
import io.ogtickets.validation.domain.Verdict;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every scan that was answered, by the device and nonce that named it. */
@Repository
public class Scans {

    private final JdbcClient jdbc;

    Scans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Waits for a scan of the same name that is being written at this moment.
     *
     * @return false if the attempt was answered before
     */
    public boolean add(Attempt attempt, Scan scan) {
        Optional<Place> place = Optional.ofNullable(scan.place());
        Optional<Admission> first = Optional.ofNullable(scan.firstAdmission());
        return jdbc.sql("""
                        INSERT INTO scan (id, device, nonce, code_digest, session, gate, steward, at, verdict, ticket_id,
                            ticket_session, ticket_category, ticket_type,
                            first_admitted_at, first_admitted_gate, direct_to)
                        VALUES (:id, :device, :nonce, :digest, :session, :gate, :steward, :at, :verdict, :ticket,
                            :ticketSession, :ticketCategory, :ticketType, :firstAt, :firstGate, :directTo)
                        ON CONFLICT (device, nonce) DO NOTHING""")
                        .param("id", scan.id().value())
                        .param("device", attempt.device())
                        .param("nonce", attempt.nonce())
                        .param("digest", attempt.code().digest())
                        .param("session", attempt.session().value())
                        .param("gate", attempt.gate().name())
                        .param("steward", attempt.steward().value())
                        .param("at", Columns.utc(scan.at()))
                        .param("verdict", scan.verdict().name())
                        .param(
                                "ticket",
                                Optional.ofNullable(scan.ticket())
                                        .map(TicketId::value)
                                        .orElse(null))
                        .param(
                                "ticketSession",
                                place.map(it -> it.session().value()).orElse(null))
                        .param("ticketCategory", place.map(Place::category).orElse(null))
                        .param("ticketType", place.map(it -> it.type().name()).orElse(null))
                        .param("firstAt", first.map(it -> Columns.utc(it.at())).orElse(null))
                        .param("firstGate", first.map(it -> it.gate().name()).orElse(null))
                        .param(
                                "directTo",
                                Optional.ofNullable(scan.directTo())
                                        .map(Gate::name)
                                        .orElse(null))
                        .update()
                == 1;
    }

    /** What the same attempt was answered before; another code under its name is refused. */
    public Scan answerTo(Attempt attempt) {
        return jdbc.sql("SELECT * FROM scan WHERE device = :device AND nonce = :nonce")
                .param("device", attempt.device())
                .param("nonce", attempt.nonce())
                .query((row, number) -> {
                    if (!MessageDigest.isEqual(
                            row.getBytes("code_digest"), attempt.code().digest())) {
                        throw Refusal.unprocessable("nonce-reused", "This device used this nonce for another code.");
                    }
                    return scanOf(row);
                })
                .single();
    }

    private static Scan scanOf(ResultSet row) throws SQLException {
        UUID ticket = row.getObject("ticket_id", UUID.class);
        return new Scan(
                new ScanId(row.getObject("id", UUID.class)),
                Columns.instant(row, "at"),
                Verdict.valueOf(row.getString("verdict")),
                ticket == null ? null : new TicketId(ticket),
                Columns.place(row, "ticket_session", "ticket_category", "ticket_type"),
                Columns.admission(row, "first_admitted_at", "first_admitted_gate"),
                Columns.gate(row, "direct_to"));
    }
}
