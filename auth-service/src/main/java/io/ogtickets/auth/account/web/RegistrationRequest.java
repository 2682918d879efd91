package io.ogtickets.auth.account.web;

import io.ogtickets.auth.account.application.RegistrationForm;
import io.ogtickets.auth.account.domain.EmailAddress;
import io.ogtickets.auth.account.domain.Language;
import io.ogtickets.auth.account.domain.PersonName;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A registration as it comes in. Whatever else a request carries, roles say, is not looked at. */
@GoodPassword
record RegistrationRequest(
        @NotBlank @Email @Size(max = 254) @Pattern(regexp = ASCII, message = "{email.ascii}")
        String email,

        @NotBlank @Pattern(regexp = TEXT, message = "{text.characters}")
        String password,

        @NotBlank @Size(max = 100) @Pattern(regexp = ONE_LINE, message = "{text.characters}")
        String firstName,

        @NotBlank @Size(max = 100) @Pattern(regexp = ONE_LINE, message = "{text.characters}")
        String lastName,

        @NotBlank @Pattern(regexp = "(en|fr)([-_][A-Za-z0-9]{2,8})?", message = "{locale.supported}")
        String locale,

        @NotNull @AssertTrue(message = "{terms.accepted}") Boolean acceptTerms,
        @Nullable Boolean acceptMarketing) {

    private static final String ASCII = "[\\x21-\\x7e]*";
    private static final String TEXT = "[^\\p{Cs}]*";
    private static final String ONE_LINE = "[^\\p{Cc}\\p{Cs}\\u2028\\u2029]*";

    RegistrationForm form() {
        return new RegistrationForm(
                EmailAddress.of(email),
                password,
                new PersonName(firstName.strip(), lastName.strip()),
                Language.of(locale.replace('_', '-')),
                Boolean.TRUE.equals(acceptMarketing));
    }

    /** Without the password, so that it can't slip into a log. */
    @Override
    public String toString() {
        return "RegistrationRequest[…]";
    }
}
