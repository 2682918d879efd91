package io.ogtickets.auth.password.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class RetryAfterHeaderTest {

    @RestController
    static class Refusing {

        @GetMapping("/busy")
        ResponseEntity<ProblemDetail> busy() {
            ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.TOO_MANY_REQUESTS);
            problem.setProperty("retryAfter", 5L);
            return ResponseEntity.of(problem).build();
        }

        @GetMapping("/wrong")
        ResponseEntity<ProblemDetail> wrong() {
            return ResponseEntity.of(ProblemDetail.forStatus(HttpStatus.BAD_REQUEST))
                    .build();
        }

        @GetMapping("/fine")
        Map<String, Long> fine() {
            return Map.of("retryAfter", 5L);
        }
    }

    private final MockMvcTester mvc = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new Refusing())
            .setControllerAdvice(new RetryAfterHeader())
            .build());

    @Test
    void aProblemThatSaysWhenToComeBackSaysSoInTheHeaderToo() {
        assertThat(mvc.get().uri("/busy")).hasStatus(429).hasHeader("Retry-After", "5");
    }

    @Test
    void noOtherAnswerDoes() {
        assertThat(mvc.get().uri("/wrong")).hasStatus(400).doesNotContainHeader("Retry-After");
        assertThat(mvc.get().uri("/fine")).hasStatusOk().doesNotContainHeader("Retry-After");
    }
}
