package io.ogtickets.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.http.HttpHeaders;

class ProblemAdviceTest {

    private final ProblemAdvice advice = new ProblemAdvice(new Problems(new StaticMessageSource()));
    private final Refusal refusal = new Refusal(Refusal.Kind.TOO_MANY, "too-many-attempts", "Too many attempts.");

    @Test
    void aRefusalThatWaitingHelpsSaysForHowManyWholeSeconds() {
        assertThat(headersOf(refusal.retryAfter(Duration.ofMillis(4100)))).containsExactly("5");
        assertThat(headersOf(refusal.retryAfter(Duration.ofSeconds(4)))).containsExactly("4");
    }

    @Test
    void noOtherRefusalSaysSo() {
        assertThat(headersOf(refusal)).isEmpty();
    }

    @Test
    void whatIsWrongWithAFieldIsSaidInTheCallersLanguage() {
        StaticMessageSource texts = new StaticMessageSource();
        texts.addMessage("unknown", Locale.FRENCH, "est inconnu");
        Refusal invalid = Refusal.invalid("venue", "unknown");

        assertThat(new Problems(texts).of(invalid, Locale.FRENCH).getProperties())
                .containsEntry("errors", List.of(new FieldProblem("venue", "est inconnu")));
        assertThat(new Problems(texts).of(invalid, Locale.ENGLISH).getProperties())
                .containsEntry("errors", List.of(new FieldProblem("venue", "unknown")));
    }

    @Test
    void noDetailTakesThePlaceOfAMemberThatEveryProblemHas() {
        assertThatIllegalArgumentException().isThrownBy(() -> refusal.with("status", "EXPIRED"));
    }

    private List<String> headersOf(Refusal refused) {
        return advice.refused(refused).getHeaders().getOrEmpty(HttpHeaders.RETRY_AFTER);
    }
}
