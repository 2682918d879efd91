package io.ogtickets.ticket.store;

import java.util.Collection;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Many rows as the columns that {@code unnest} takes. */
final class Columns {

    private Columns() {}

    static <T, V> V[] column(Collection<T> rows, Function<T, V> value, IntFunction<V[]> array) {
        return rows.stream().map(value).toArray(array);
    }
}
