package io.ogtickets.auth.account.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record ActivationRequest(@NotBlank @Size(max = 100) String token) {}
