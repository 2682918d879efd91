package io.ogtickets.bench.load;

import java.util.Optional;

/** Where a load takes its requests from; asked by many threads at once. */
@FunctionalInterface
public interface Requests {

    /**
     * The next request that this client sends, byte for byte.
     *
     * @param client the number of the connection, from 0
     * @return nothing if there are none left
     */
    Optional<byte[]> next(int client);

    /** The same request over and over. */
    static Requests always(byte[] request) {
        Optional<byte[]> same = Optional.of(request);
        return _ -> same;
    }
}
