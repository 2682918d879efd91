package io.ogtickets.auth.secondfactor.domain;

import io.ogtickets.auth.account.domain.Language;

/** The kinds of second factors. */
public enum FactorKind {
    TOTP("an authenticator app", "une application d'authentification"),
    PASSKEY("a passkey", "une clé d'accès");

    private final String english;
    private final String french;

    FactorKind(String english, String french) {
        this.english = english;
        this.french = french;
    }

    /** In a sentence. */
    public String in(Language language) {
        return switch (language) {
            case EN -> english;
            case FR -> french;
        };
    }
}
