package io.ogtickets.catalog.domain;

/** Classes of places. */
public enum Category {
    FIRST(1),
    A(2),
    B(3),
    C(4),
    D(5);

    private final int rank;

    Category(int rank) {
        this.rank = rank;
    }

    /** From the best, which is 1. */
    public int rank() {
        return rank;
    }
}
