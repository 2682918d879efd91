package io.ogtickets.stripesimulator.wire;

import java.util.List;

/** A page of a list, see docs.stripe.com/api/pagination. */
public record ListObject<T>(String object, String url, boolean hasMore, List<T> data) {

    public ListObject(String url, boolean hasMore, List<T> data) {
        this("list", url, hasMore, data);
    }
}
