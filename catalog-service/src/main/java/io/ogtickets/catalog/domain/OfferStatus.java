package io.ogtickets.catalog.domain;

/** Whether an offer can be bought. One that was withdrawn may come back. */
public enum OfferStatus {
    ON_SALE,
    WITHDRAWN
}
