package io.ogtickets.validation.web;

import io.ogtickets.validation.domain.AccountId;
import io.ogtickets.validation.domain.Attempt;
import io.ogtickets.validation.domain.CodeText;
import io.ogtickets.validation.domain.Gate;
import io.ogtickets.validation.domain.ScanName;
import io.ogtickets.validation.domain.SessionCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

record ScanRequest(
        @NotEmpty @Size(max = 512) @Schema(description = "What the scanner read, as it is")
        String code,

        @NotNull @Pattern(regexp = "[!-~]{1,32}", message = VISIBLE_32)
        String gate,

        @NotNull
        @Pattern(regexp = "[!-~]{1,64}", message = VISIBLE_64)
        @Schema(description = "The scanner's name for itself")
        String device,

        @NotNull
        @Pattern(regexp = "[!-~]{1,32}", message = VISIBLE_32)
        @Schema(description = "The session that the gate is manned for")
        String session,

        @NotNull
        @Pattern(regexp = "[!-~]{1,64}", message = VISIBLE_64)
        @Schema(description = "The scanner's name for this scan; kept when a request is sent again, new for a new scan")
        String nonce) {

    static final String VISIBLE_32 = "must be 1 to 32 visible ASCII characters";
    static final String VISIBLE_64 = "must be 1 to 64 visible ASCII characters";

    Attempt by(AccountId steward) {
        return new Attempt(
                new ScanName(device, nonce), new CodeText(code), new SessionCode(session), new Gate(gate), steward);
    }

    /** Whoever has the code can enter. */
    @Override
    public String toString() {
        return "ScanRequest[device=" + device + ", nonce=" + nonce + "]";
    }
}
