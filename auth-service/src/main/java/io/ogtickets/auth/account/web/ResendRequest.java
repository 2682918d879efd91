package io.ogtickets.auth.account.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

record ResendRequest(
        @NotBlank @Email @Size(max = Inputs.LONGEST_EMAIL) @Pattern(regexp = Inputs.ASCII, message = "{email.ascii}")
        String email,

        @NotBlank @Size(max = Inputs.LONGEST_PASSWORD) @Pattern(regexp = Inputs.TEXT, message = "{text.characters}")
        String password) {
    /** Without its secrets, so that they can't slip into a log. */
    @Override
    public String toString() {
        return "ResendRequest[…]";
    }
}
