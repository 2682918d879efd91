package io.ogtickets.validation.store;

import io.ogtickets.validation.domain.Admission;
import io.ogtickets.validation.domain.Gate;
import io.ogtickets.validation.domain.OfferType;
import io.ogtickets.validation.domain.Place;
import io.ogtickets.validation.domain.SessionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How values that more than one table holds are read from columns. */
final class Columns {

    private Columns() {}

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** One column of many rows, for {@code unnest}: any value can be cast from its text. */
    static <T> @Nullable String[] texts(Collection<T> rows, Function<? super T, ? extends @Nullable Object> column) {
        return rows.stream()
                .map(row -> {
                    Object value = column.apply(row);
                    return value == null ? null : value.toString();
                })
                .toArray(String[]::new);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Gate gate(ResultSet row, String column) throws SQLException {
        String name = row.getString(column);
        return name == null ? null : new Gate(name);
    }

    static @Nullable Admission admission(ResultSet row, String at, String gate) throws SQLException {
        Gate where = gate(row, gate);
        return where == null ? null : new Admission(instant(row, at), where);
    }

    static @Nullable Place place(ResultSet row, String session, String category, String type) throws SQLException {
        String code = row.getString(session);
        return code == null
                ? null
                : new Place(new SessionCode(code), row.getString(category), OfferType.valueOf(row.getString(type)));
    }
}
