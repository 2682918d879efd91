package io.ogtickets.auth.family.domain;

/** How a family's refresh tokens travel, and never in any other way: in a cookie, in the body, or by OAuth. */
public enum Client {
    WEB,
    MOBILE,
    APP
}
