package io.ogtickets.auth.userkey.application;

import io.ogtickets.auth.userkey.domain.OrderId;

/** 32 bytes derived from a user key for one order. */
public record UserShare(OrderId order, byte[] bytes) {}
