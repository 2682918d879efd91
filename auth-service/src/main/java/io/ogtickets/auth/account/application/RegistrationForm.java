package io.ogtickets.auth.account.application;

import io.ogtickets.auth.account.domain.EmailAddress;
import io.ogtickets.auth.account.domain.Language;
import io.ogtickets.auth.account.domain.PersonName;

/** What somebody fills in to get an account; to have agreed to the terms is a condition of handing it in. */
public record RegistrationForm(
        EmailAddress email, String password, PersonName name, Language language, boolean acceptsMarketing) {

    /** Without the password, so that it can't slip into a log. */
    @Override
    public String toString() {
        return "RegistrationForm[…]";
    }
}
