package io.ogtickets.catalog.domain;

/** For how many persons an offer is. */
public enum OfferType {
    SOLO(1),
    DUO(2),
    FAMILY(4);

    private final int persons;

    OfferType(int persons) {
        this.persons = persons;
    }

    public int persons() {
        return persons;
    }
}
