package io.ogtickets.payment;

import io.ogtickets.platformtest.ApiDocument;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

class ApiCompatibilityIT extends PaymentFlow {

    @LocalServerPort
    private int listening;

    @Test
    void breaksNoClientThatGoesByTheKnownOne() throws IOException, InterruptedException {
        new ApiDocument("payment-service", listening).breaksNoClient();
    }

    @Test
    void leavesNothingToGuess() throws IOException, InterruptedException {
        new ApiDocument("payment-service", listening).leavesNothingToGuess();
    }
}
