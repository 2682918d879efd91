package io.ogtickets.auth.signin.web;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.family.application.Device;
import io.ogtickets.auth.family.application.EndSessions;
import io.ogtickets.auth.family.application.FindDevices;
import io.ogtickets.auth.family.domain.FamilyId;
import io.ogtickets.platform.page.PageOf;
import io.ogtickets.platform.page.PageQuery;
import io.ogtickets.platform.problem.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/accounts/me/devices")
class DeviceController {

    private final FindDevices findDevices;
    private final EndSessions endSessions;

    DeviceController(FindDevices findDevices, EndSessions endSessions) {
        this.findDevices = findDevices;
        this.endSessions = endSessions;
    }

    @Operation(summary = "Where the caller is signed in, the last seen first")
    @GetMapping
    PageOf<Device> devices(@Valid PageQuery page, @AuthenticationPrincipal Jwt caller) {
        return findDevices.of(
                UUID.fromString(caller.getSubject()), UUID.fromString(caller.getClaimAsString("sid")), page);
    }

    @Operation(summary = "Sign one device out")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(@PathVariable UUID id, @AuthenticationPrincipal Jwt caller) {
        if (!endSessions.oneAndItsDevice(accountOf(caller), new FamilyId(id))) {
            throw Refusal.notFound("device");
        }
    }

    @Operation(summary = "Sign out everywhere, here too")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOutEverywhere(@AuthenticationPrincipal Jwt caller) {
        endSessions.everywhere(accountOf(caller));
    }

    private static AccountId accountOf(Jwt caller) {
        return new AccountId(UUID.fromString(caller.getSubject()));
    }
}
