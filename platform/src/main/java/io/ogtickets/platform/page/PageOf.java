package io.ogtickets.platform.page;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list, as the API answers it.
 *
 * @param page zero-based
 * @param total how many items there are on all pages
 */
public record PageOf<T>(List<T> items, int page, int size, long total) {

    public static <T> PageOf<T> of(List<T> items, PageQuery query, long total) {
        return new PageOf<>(items, query.number(), query.limit(), total);
    }

    public <R> PageOf<R> map(Function<? super T, ? extends R> mapper) {
        return new PageOf<>(items.stream().<R>map(mapper).toList(), page, size, total);
    }
}
