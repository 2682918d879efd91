package io.ogtickets.auth.family.domain;

/** How a family's refresh tokens travel, and never in any other way: in a cookie, or in the body. */
public enum Client {
    WEB,
    MOBILE
}
