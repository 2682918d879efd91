package io.ogtickets.auth.privacy.application;

import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * The other services that hold something on people. Each call throws
 * {@link io.ogtickets.platform.problem.NeighbourUnavailable} if there is no usable answer.
 */
public interface DataHolders {

    List<String> names();

    /** All that the service holds on the person. */
    JsonNode exportOf(String service, UUID account);

    /** Returns once the service holds nothing that names the person; any number of times. */
    void erase(String service, UUID account);

    /** How many tickets the person could still enter with. */
    long liveTicketsOf(UUID account);
}
