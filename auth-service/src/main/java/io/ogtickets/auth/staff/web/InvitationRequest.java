package io.ogtickets.auth.staff.web;

import io.ogtickets.auth.account.domain.EmailAddress;
import io.ogtickets.auth.account.domain.Language;
import io.ogtickets.auth.account.domain.PersonName;
import io.ogtickets.auth.account.domain.Role;
import io.ogtickets.auth.staff.application.Invitation;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom an administrator invites.
 *
 * @param venues codes of the catalogue; none means all
 */
record InvitationRequest(
        @NotBlank @Email @Size(max = 254) @Pattern(regexp = "[\\x21-\\x7e]*", message = "{email.ascii}")
        String email,

        @NotBlank @Size(max = 100) @Pattern(regexp = ONE_LINE, message = "{text.characters}")
        String firstName,

        @NotBlank @Size(max = 100) @Pattern(regexp = ONE_LINE, message = "{text.characters}")
        String lastName,

        @NotBlank @Pattern(regexp = "en|fr", message = "{locale.supported}")
        String locale,

        @NotNull Role role,
        @Nullable @Size(max = 50) Set<@NotBlank @Pattern(regexp = VENUE) String> venues) {

    static final String VENUE = "[A-Z0-9]{2,8}";
    private static final String ONE_LINE = "[^\\p{Cc}\\p{Cs}\\u2028\\u2029]*";

    Invitation invitation() {
        return new Invitation(
                EmailAddress.of(email),
                new PersonName(firstName.strip(), lastName.strip()),
                Language.of(locale),
                role,
                venues == null ? Set.of() : Set.copyOf(venues));
    }
}
