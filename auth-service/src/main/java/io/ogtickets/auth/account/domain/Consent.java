package io.ogtickets.auth.account.domain;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * What a person agreed to (RGPD article 7): which text, which version of it, in which language, and when.
 */
@Embeddable
public record Consent(
        @Enumerated(EnumType.STRING) ConsentText text,
        String textVersion,
        @Enumerated(EnumType.STRING) Language language,
        Instant givenAt) {}
