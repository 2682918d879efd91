package io.ogtickets.catalog.web;

import io.ogtickets.catalog.application.Editor;
import io.ogtickets.catalog.domain.Session;
import io.ogtickets.platform.problem.Refusal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ETag;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads from a request who edits, and which version they have seen: the entity tag of a session is its version. */
final class Editors {

    private Editors() {}

    static UUID administrator(Jwt token) {
        return UUID.fromString(token.getSubject());
    }

    /**
     * A tag that a proxy made weak will do: every change of a session changes its version.
     *
     * @param ifMatch RFC 9110, 13.1.1; without it the last one wins
     */
    static Editor of(Jwt token, @Nullable String ifMatch) {
        if (ifMatch == null) {
            return new Editor(administrator(token), version -> true);
        }
        List<ETag> tags = tags(ifMatch);
        return new Editor(
                administrator(token),
                version -> tags.stream()
                        .anyMatch(tag -> tag.isWildcard() || tag.tag().equals(Long.toString(version))));
    }

    private static List<ETag> tags(String ifMatch) {
        List<ETag> tags = ETag.parse(ifMatch);
        if (tags.isEmpty()) {
            throw Refusal.invalid("If-Match", "unknown");
        }
        return tags;
    }

    static String tagOf(Session session) {
        return "\"" + session.version() + "\"";
    }
}
