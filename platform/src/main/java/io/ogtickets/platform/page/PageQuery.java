package io.ogtickets.platform.page;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** Which page a client asks for, bound from the query parameters {@code page} (from 0) and {@code size} (1 to 100). */
public record PageQuery(
        @Nullable @Min(0) @Max(1_000_000) Integer page,
        @Nullable @Min(1) @Max(100) Integer size) {

    private static final int DEFAULT_SIZE = 20;

    public int number() {
        return page == null ? 0 : page;
    }

    public int limit() {
        return size == null ? DEFAULT_SIZE : size;
    }

    public long offset() {
        return (long) number() * limit();
    }
}
