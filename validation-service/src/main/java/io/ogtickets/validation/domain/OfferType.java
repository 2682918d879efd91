package io.ogtickets.validation.domain;

import java.util.Arrays;
import java.util.Optional;

/** What kind of offer a ticket was bought by. */
public enum OfferType {
    SOLO(1),
    DUO(2),
    FAMILY(4);

    private final int persons;

    OfferType(int persons) {
        this.persons = persons;
    }

    /** As a code names it: by how many persons one such offer lets in. */
    public static Optional<OfferType> ofPersons(int persons) {
        return Arrays.stream(values()).filter(type -> type.persons == persons).findAny();
    }
}
