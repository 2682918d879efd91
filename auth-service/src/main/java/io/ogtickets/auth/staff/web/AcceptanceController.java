package io.ogtickets.auth.staff.web;

import io.ogtickets.auth.account.domain.OpaqueToken;
import io.ogtickets.auth.staff.application.AcceptInvitation;
import io.ogtickets.platform.problem.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AcceptanceController {

    record AcceptanceRequest(
            @NotBlank @Size(max = 100) String token,

            @NotBlank @Size(max = 512) @Pattern(regexp = "[^\\p{Cs}]*", message = "{text.characters}")
            String password) {

        /** Without its secrets, so that they can't slip into a log. */
        @Override
        public String toString() {
            return "AcceptanceRequest[…]";
        }
    }

    private final AcceptInvitation acceptInvitation;

    AcceptanceController(AcceptInvitation acceptInvitation) {
        this.acceptInvitation = acceptInvitation;
    }

    @Operation(summary = "Accept an invitation to the staff with the token from the mail, once, and choose a password")
    @Refuses(malformed = "token-invalid", tooMany = "too-many-attempts")
    @PostMapping("/api/v1/accounts/invitation/acceptance")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void accept(@Valid @RequestBody AcceptanceRequest request) {
        acceptInvitation.with(new OpaqueToken(request.token()), request.password());
    }
}
