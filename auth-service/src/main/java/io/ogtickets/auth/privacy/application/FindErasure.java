package io.ogtickets.auth.privacy.application;

import io.ogtickets.platform.problem.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks the proof of an erasure up by the id that the account had. */
@Component
public class FindErasure {

    private record Row(Instant erasedAt, @Nullable Instant completedAt) {}

    private final JdbcClient jdbc;

    FindErasure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public ErasureProof of(UUID account) {
        byte[] digest = Erasures.digestOf(account);
        Row row = jdbc.sql("SELECT erased_at, completed_at FROM erasure WHERE account_digest = :digest")
                .param("digest", digest)
                .query((found, number) -> new Row(at(found, "erased_at"), atOrNull(found, "completed_at")))
                .optional()
                .orElseThrow(() -> Refusal.notFound("erasure"));
        return new ErasureProof(row.erasedAt(), row.completedAt(), confirmations(digest));
    }

    private Map<String, Instant> confirmations(byte[] digest) {
        Map<String, Instant> confirmations = new TreeMap<>();
        jdbc.sql("""
                        SELECT c.service, c.confirmed_at FROM erasure_confirmation c JOIN erasure e ON e.id = c.erasure
                        WHERE e.account_digest = :digest AND c.confirmed_at IS NOT NULL""").param("digest", digest).query(row -> {
            confirmations.put(row.getString("service"), at(row, "confirmed_at"));
        });
        return confirmations;
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant atOrNull(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
