package io.ogtickets.platform.problem;

/** A service that this one needs gave no usable answer in time. Worth retrying; never "not found", never "invalid". */
public final class NeighbourUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String USUAL_CODE = "service-unavailable";

    private final String neighbour;
    private final String code;

    public NeighbourUnavailable(String neighbour, Throwable cause) {
        this(neighbour, USUAL_CODE, cause);
    }

    /** With a problem code of its own, where the client is told which of our neighbours is away. */
    public NeighbourUnavailable(String neighbour, String code, Throwable cause) {
        super(neighbour + " is unavailable", cause);
        this.neighbour = neighbour;
        this.code = code;
    }

    public String neighbour() {
        return neighbour;
    }

    public String code() {
        return code;
    }
}
