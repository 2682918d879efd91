package io.ogtickets.catalog.application;

/** The orders in which sessions can be listed; each ends with the code, so that pages never overlap. */
public enum SessionSort {
    STARTS_AT("s.starts_at, s.code"),
    STARTS_AT_DESCENDING("s.starts_at DESC, s.code"),
    CODE("s.code"),
    CODE_DESCENDING("s.code DESC");

    private final String columns;

    SessionSort(String columns) {
        this.columns = columns;
    }

    String columns() {
        return columns;
    }
}
