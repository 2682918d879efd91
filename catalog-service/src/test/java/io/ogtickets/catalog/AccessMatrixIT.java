package io.ogtickets.catalog;

import io.ogtickets.platformtest.AccessMatrix;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Nobody gets past the table of who may call what. */
@CatalogTest
class AccessMatrixIT {

    @TestFactory
    Stream<DynamicTest> whomTheTableDoesNotLetInIsRefused(@Autowired ApplicationContext service) {
        return AccessMatrix.of(service);
    }
}
