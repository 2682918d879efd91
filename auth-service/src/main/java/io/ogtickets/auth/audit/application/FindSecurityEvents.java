package io.ogtickets.auth.audit.application;

import io.ogtickets.platform.page.PageOf;
import io.ogtickets.platform.page.PageQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the security journal, the newest first. */
@Component
public class FindSecurityEvents {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    FindSecurityEvents(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public PageOf<RecordedEvent> matching(SecurityEventFilter filter, PageQuery page) {
        Map<String, Object> values = new HashMap<>();
        String where = conditions(filter, values);
        long total = jdbc.sql("SELECT count(*) FROM security_event" + where)
                .params(values)
                .query(Long.class)
                .single();
        List<RecordedEvent> events = jdbc.sql("SELECT * FROM security_event" + where
                        + " ORDER BY at DESC, id DESC LIMIT :limit OFFSET :offset")
                .params(values)
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query(this::event)
                .list();
        return PageOf.of(events, page, total);
    }

    private static String conditions(SecurityEventFilter filter, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        add(conditions, values, "account = :account", "account", filter.account());
        add(conditions, values, "actor = :actor", "actor", filter.actor());
        add(
                conditions,
                values,
                "kind = :kind",
                "kind",
                filter.kind() == null ? null : filter.kind().name());
        add(conditions, values, "kind = 'STAFF_ACTED' AND details::jsonb ->> 'act' = :act", "act", filter.act());
        add(conditions, values, "at >= :from", "from", utc(filter.from()));
        add(conditions, values, "at < :to", "to", utc(filter.to()));
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    private static void add(
            List<String> conditions,
            Map<String, Object> values,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    private RecordedEvent event(ResultSet row, int number) throws SQLException {
        return new RecordedEvent(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("kind"),
                row.getObject("account", UUID.class),
                row.getObject("actor", UUID.class),
                json.readValue(row.getString("details"), new TypeReference<>() {}));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
