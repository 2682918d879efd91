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
        @NotBlank @Email @Size(max = Inputs.LONGEST_EMAIL) @Pattern(regexp = Inputs.ASCII, message = "{email.ascii}")
        String email,

        @NotBlank @Pattern(regexp = Inputs.TEXT, message = "{text.characters}")
        String password,

        @NotBlank @Size(max = Inputs.LONGEST_NAME) @Pattern(regexp = Inputs.ONE_LINE, message = "{text.characters}")
        String firstName,

        @NotBlank @Size(max = Inputs.LONGEST_NAME) @Pattern(regexp = Inputs.ONE_LINE, message = "{text.characters}")
        String lastName,

        @NotBlank @Pattern(regexp = Inputs.LOCALE, message = "{locale.supported}")
        String locale,

        @NotNull @AssertTrue(message = "{terms.accepted}") Boolean acceptTerms,
        @Nullable Boolean acceptMarketing) {

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
