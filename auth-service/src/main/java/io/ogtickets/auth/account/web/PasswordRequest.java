package io.ogtickets.auth.account.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

record PasswordRequest(
        @NotBlank @Size(max = Inputs.LONGEST_PASSWORD) @Pattern(regexp = Inputs.TEXT, message = "{text.characters}")
        String currentPassword,

        @NotBlank @Size(max = Inputs.LONGEST_PASSWORD) @Pattern(regexp = Inputs.TEXT, message = "{text.characters}")
        String password) {
    /** Without its secrets, so that they can't slip into a log. */
    @Override
    public String toString() {
        return "PasswordRequest[…]";
    }
}
