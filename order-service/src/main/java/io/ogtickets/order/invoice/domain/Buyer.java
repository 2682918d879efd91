package io.ogtickets.order.invoice.domain;

/** Who bought; asked for at each printing, and kept nowhere. */
public record Buyer(String name, String email) {}
