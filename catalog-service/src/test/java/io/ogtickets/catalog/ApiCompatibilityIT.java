package io.ogtickets.catalog;

import io.ogtickets.platformtest.ApiDocument;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@CatalogTest
class ApiCompatibilityIT {

    @LocalServerPort
    private int listening;

    @Test
    void breaksNoClientThatGoesByTheKnownOne() throws IOException, InterruptedException {
        new ApiDocument("catalog-service", listening).breaksNoClient();
    }

    @Test
    void leavesNothingToGuess() throws IOException, InterruptedException {
        new ApiDocument("catalog-service", listening).leavesNothingToGuess();
    }
}
