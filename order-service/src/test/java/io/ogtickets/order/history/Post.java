package io.ogtickets.order.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Messages between the parts. Each is delivered at least once, some time, in any order; handling it is one transaction. */
final class Post {

    private final Random random;
    private final List<Runnable> underWay = new ArrayList<>();
    private final List<Runnable> delivered = new ArrayList<>();

    Post(Random random) {
        this.random = random;
    }

    void send(Runnable handling) {
        underWay.add(handling);
    }

    boolean isEmpty() {
        return underWay.isEmpty();
    }

    void deliverOne() {
        if (!underWay.isEmpty()) {
            Runnable message = underWay.remove(random.nextInt(underWay.size()));
            message.run();
            delivered.add(message);
        }
    }

    /** What was handled, but not acknowledged by who died, comes again. */
    void forgetSomeAcknowledgements() {
        for (int i = 0; i < 3 && !delivered.isEmpty(); i++) {
            underWay.add(delivered.get(random.nextInt(delivered.size())));
        }
    }
}
