package io.ogtickets.auth.staff.application;

import io.ogtickets.platform.page.PageOf;
import io.ogtickets.platform.page.PageQuery;
import io.ogtickets.platform.problem.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists and searches accounts, by address. */
@Component
public class FindPeople {

    private static final String SELECT = """
            SELECT a.*, ARRAY(SELECT role FROM account_role WHERE account = a.id ORDER BY role) AS roles,
                   ARRAY(SELECT venue FROM account_venue WHERE account = a.id ORDER BY venue) AS venues,
                   EXISTS (SELECT FROM second_factor WHERE account = a.id) AS second_factor
            FROM account a""";

    private final JdbcClient jdbc;

    FindPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Person with(UUID id) {
        return jdbc.sql(SELECT + " WHERE a.id = :id")
                .param("id", id)
                .query(FindPeople::person)
                .optional()
                .orElseThrow(() -> Refusal.notFound("account"));
    }

    public PageOf<Person> matching(PeopleFilter filter, PageQuery page) {
        Map<String, Object> values = new HashMap<>();
        String where = conditions(filter, values);
        long total = jdbc.sql("SELECT count(*) FROM account a" + where)
                .params(values)
                .query(Long.class)
                .single();
        List<Person> people = jdbc.sql(SELECT + where + " ORDER BY a.email_normalised LIMIT :limit OFFSET :offset")
                .params(values)
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query(FindPeople::person)
                .list();
        return PageOf.of(people, page, total);
    }

    private static String conditions(PeopleFilter filter, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        if (filter.begins() != null) {
            conditions.add("(a.email_normalised LIKE :begins OR lower(a.last_name) LIKE :begins)");
            values.put("begins", filter.begins().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        if (filter.role() != null) {
            conditions.add("EXISTS (SELECT FROM account_role r WHERE r.account = a.id AND r.role = :role)");
            values.put("role", filter.role().name());
        }
        if (filter.locked() != null) {
            conditions.add("(a.locked_at IS NOT NULL) = :locked");
            values.put("locked", filter.locked());
        }
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("language").toLowerCase(Locale.ROOT),
                List.of((String[]) row.getArray("roles").getArray()),
                List.of((String[]) row.getArray("venues").getArray()),
                row.getObject("locked_at") != null,
                row.getBoolean("second_factor"),
                row.getObject("activated_at", OffsetDateTime.class).toInstant());
    }
}
