package io.ogtickets.auth.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Writes mails from {@code mail/<name>_<language>.txt}: the first line is the subject, then come paragraphs with an empty
 * line between them. The HTML form is made of the same paragraphs; one that is nothing but the link becomes a button.
 */
@Component
public class MailTemplates {

    private static final String LINK = "{{link}}";

    public Mail write(String name, String language, String to, Map<String, String> values) {
        String[] parts = read("mail/" + name + "_" + language + ".txt").strip().split("\n\n", 2);
        String subject = parts[0];
        String body = parts[1];
        String html = fill(
                read("mail/layout.html"),
                Map.of(
                        "language",
                        language,
                        "subject",
                        HtmlUtils.htmlEscape(subject),
                        "body",
                        paragraphs(body, values)));
        return new Mail(to, subject, fill(body, values) + "\n", html);
    }

    private static String paragraphs(String body, Map<String, String> values) {
        return Stream.of(body.split("\n\n"))
                .map(paragraph -> paragraph.equals(LINK)
                        ? button(values.getOrDefault("link", ""))
                        : "<p>" + HtmlUtils.htmlEscape(fill(paragraph, values)) + "</p>")
                .collect(Collectors.joining("\n"));
    }

    private static String button(String link) {
        String address = HtmlUtils.htmlEscape(link);
        return "<p><a class=\"button\" href=\"%s\">%s</a></p>".formatted(address, address);
    }

    private static String fill(String template, Map<String, String> values) {
        String filled = template;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{{" + value.getKey() + "}}", value.getValue());
        }
        return filled;
    }

    private static String read(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
