package io.ogtickets.ticket;

import io.ogtickets.platformtest.ApiDocument;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

class ApiCompatibilityIT extends Scenario {

    @LocalServerPort
    private int listening;

    @Test
    void breaksNoClientThatGoesByTheKnownOne() throws IOException, InterruptedException {
        new ApiDocument("ticket-service", listening).breaksNoClient();
    }

    @Test
    void leavesNothingToGuess() throws IOException, InterruptedException {
        new ApiDocument("ticket-service", listening).leavesNothingToGuess();
    }
}
