package io.ogtickets.ticket;

import io.ogtickets.platformtest.AccessMatrix;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Each route lets in whom the table of access names, and nobody else. */
class AccessIT extends Scenario {

    @TestFactory
    Stream<DynamicTest> eachRoute(@Autowired ApplicationContext service) {
        return AccessMatrix.of(service);
    }
}
