package io.ogtickets.ticket.domain;

/** What kind of offer a ticket was bought by. */
public enum OfferType {
    SOLO(1),
    DUO(2),
    FAMILY(4);

    private final int persons;

    OfferType(int persons) {
        this.persons = persons;
    }

    /** How many persons one such offer lets in, each with a ticket of their own. */
    public int persons() {
        return persons;
    }
}
