package io.ogtickets.auth.account.application;

import io.ogtickets.auth.account.domain.Account;
import io.ogtickets.auth.account.domain.EmailAddress;
import io.ogtickets.auth.account.domain.PersonName;
import io.ogtickets.auth.password.domain.PasswordPolicy;
import io.ogtickets.auth.password.domain.Weakness;
import io.ogtickets.platform.problem.FieldProblem;
import io.ogtickets.platform.problem.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Holds a new password against the policy once it is known whose it is. */
@Component
public class PasswordChoice {

    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final PasswordPolicy policy;

    PasswordChoice(PasswordPolicy policy) {
        this.policy = policy;
    }

    /** Refuses like any other input that isn't as it should be, naming the field {@code password}. */
    public void check(String password, Account account) {
        check(password, account.email(), account.name());
    }

    /** The same for somebody who has no account yet. */
    public void check(String password, EmailAddress email, PersonName name) {
        policy.weaknessOf(password, List.of(email.address(), name.first(), name.last()))
                .ifPresent(weakness -> {
                    throw Refusal.malformed("validation-failed", "The password is not good enough.")
                            .with("errors", List.of(new FieldProblem("password", messageOf(weakness))));
                });
    }

    private static String messageOf(Weakness weakness) {
        String key = "password." + weakness.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return ResourceBundle.getBundle("ValidationMessages", LocaleContextHolder.getLocale(), NO_FALLBACK)
                .getString(key);
    }
}
