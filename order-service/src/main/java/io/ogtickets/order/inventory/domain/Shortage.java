package io.ogtickets.order.inventory.domain;

/**
 * A demand that an allotment can't meet.
 *
 * @param free the places that it still has, fewer than were wanted
 */
public record Shortage(AllotmentId allotment, int free) {}
