package io.ogtickets.auth.account.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

record EmailRequest(
        @NotBlank @Email @Size(max = Inputs.LONGEST_EMAIL) @Pattern(regexp = Inputs.ASCII, message = "{email.ascii}")
        String email) {}
