package io.ogtickets.platform.problem;

/** A service that this one needs gave no usable answer in time. Worth retrying; never "not found", never "invalid". */
public final class NeighbourUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String neighbour;

    public NeighbourUnavailable(String neighbour, Throwable cause) {
        super(neighbour + " is unavailable", cause);
        this.neighbour = neighbour;
    }

    public String neighbour() {
        return neighbour;
    }
}
