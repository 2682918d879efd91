package io.ogtickets.ticket.domain;

/** What is printed on: A4 for most of the world, Letter for North America. */
public enum Paper {
    A4,
    LETTER
}
