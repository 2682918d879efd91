package io.ogtickets.auth.family.application;

import io.ogtickets.platform.page.PageOf;
import io.ogtickets.platform.page.PageQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Lists where somebody is signed in, the last seen first. */
@Service
public class FindDevices {

    private static final String PAGE = """
            SELECT id, device, client, signed_in_at, last_seen_at FROM sign_in_family WHERE account = :account
            ORDER BY last_seen_at DESC, id LIMIT :size OFFSET :offset""";

    private final JdbcClient jdbc;

    FindDevices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Answers one page.
     *
     * @param current the family that asks
     */
    public PageOf<Device> of(UUID account, UUID current, PageQuery page) {
        List<Device> devices = jdbc.sql(PAGE)
                .param("account", account)
                .param("size", page.limit())
                .param("offset", page.offset())
                .query((row, number) -> device(row, current))
                .list();
        long total = jdbc.sql("SELECT count(*) FROM sign_in_family WHERE account = :account")
                .param("account", account)
                .query(Long.class)
                .single();
        return PageOf.of(devices, page, total);
    }

    private static Device device(ResultSet row, UUID current) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Device(
                id,
                row.getString("device"),
                row.getString("client").toLowerCase(Locale.ROOT),
                row.getObject("signed_in_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_seen_at", OffsetDateTime.class).toInstant(),
                id.equals(current));
    }
}
