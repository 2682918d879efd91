package io.ogtickets.gateway.problem;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem's RFC 9457 document in a language. */
@Component
final class ProblemTexts {

    private final MessageSource texts;
    private final JsonMapper json;

    ProblemTexts(MessageSource texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    byte[] json(Problem problem, Locale language) {
        ProblemDetail document = ProblemDetail.forStatus(problem.status());
        document.setTitle(texts.getMessage(problem.code() + ".title", null, language));
        document.setDetail(texts.getMessage(problem.code() + ".detail", null, language));
        document.setProperty("code", problem.code());
        return json.writeValueAsBytes(document);
    }
}
