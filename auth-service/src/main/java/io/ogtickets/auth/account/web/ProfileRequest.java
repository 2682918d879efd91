package io.ogtickets.auth.account.web;

import io.ogtickets.auth.account.application.ProfileChange;
import io.ogtickets.auth.account.domain.Language;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A change of the profile as it comes in. Roles, ids and whatever else it carries are not looked at. */
record ProfileRequest(
        @Nullable
        @Size(max = Inputs.LONGEST_NAME)
        @Pattern(regexp = Inputs.NOT_BLANK, message = NEEDED)
        @Pattern(regexp = Inputs.ONE_LINE, message = "{text.characters}")
        String firstName,

        @Nullable
        @Size(max = Inputs.LONGEST_NAME)
        @Pattern(regexp = Inputs.NOT_BLANK, message = NEEDED)
        @Pattern(regexp = Inputs.ONE_LINE, message = "{text.characters}")
        String lastName,

        @Nullable @Pattern(regexp = Inputs.LOCALE, message = "{locale.supported}")
        String locale,

        @Nullable Boolean acceptMarketing) {

    private static final String NEEDED = "{jakarta.validation.constraints.NotBlank.message}";

    ProfileChange change() {
        return new ProfileChange(
                stripped(firstName),
                stripped(lastName),
                locale == null ? null : Language.of(locale.replace('_', '-')),
                acceptMarketing);
    }

    private static @Nullable String stripped(@Nullable String name) {
        return name == null ? null : name.strip();
    }
}
