package io.ogtickets.validation.domain;

/** A gate of a venue, by the name on its sign. */
public record Gate(String name) {

    @Override
    public String toString() {
        return name;
    }
}
