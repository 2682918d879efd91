package io.ogtickets.auth.staff.web;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.account.domain.Role;
import io.ogtickets.auth.staff.application.ChangeStaff;
import io.ogtickets.auth.staff.application.FindPeople;
import io.ogtickets.auth.staff.application.InviteStaff;
import io.ogtickets.auth.staff.application.PeopleFilter;
import io.ogtickets.auth.staff.application.Person;
import io.ogtickets.platform.page.PageOf;
import io.ogtickets.platform.page.PageQuery;
import io.ogtickets.platform.problem.Refuses;
import io.ogtickets.platform.security.FreshProof;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/admin/accounts")
class StaffController {

    record RoleRequest(@NotNull Role role) {}

    record VenuesRequest(
            @NotNull @Size(max = 50) Set<@NotNull @Pattern(regexp = InvitationRequest.VENUE) String> venues) {}

    private final FindPeople findPeople;
    private final InviteStaff inviteStaff;
    private final ChangeStaff changeStaff;
    private final FreshProof freshProof;

    StaffController(FindPeople findPeople, InviteStaff inviteStaff, ChangeStaff changeStaff, FreshProof freshProof) {
        this.findPeople = findPeople;
        this.inviteStaff = inviteStaff;
        this.changeStaff = changeStaff;
        this.freshProof = freshProof;
    }

    @Operation(summary = "Accounts, by how the address or the last name begins, by role and by lock")
    @GetMapping
    PageOf<Person> list(
            @RequestParam(required = false) @Nullable @Size(min = 1, max = 254) String q,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) @Nullable Boolean locked,
            @Valid PageQuery page) {
        return findPeople.matching(new PeopleFilter(q, role, locked), page);
    }

    @Operation(summary = "One account")
    @GetMapping("/{id}")
    Person one(@PathVariable UUID id) {
        return findPeople.with(id);
    }

    @Operation(summary = "Invite somebody to the staff; a mail follows. Takes a fresh proof of who one is")
    @Refuses(forbidden = "step-up-required", conflict = "account-exists")
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    void invite(@AuthenticationPrincipal Jwt caller, @Valid @RequestBody InvitationRequest request) {
        inviteStaff.by(proved(caller), request.invitation());
    }

    @Operation(summary = "Give an account another role; signs it out everywhere")
    @Refuses(forbidden = "step-up-required", conflict = "own-account")
    @PutMapping("/{id}/role")
    Person give(@AuthenticationPrincipal Jwt caller, @PathVariable UUID id, @Valid @RequestBody RoleRequest request) {
        changeStaff.give(proved(caller), new AccountId(id), request.role());
        return findPeople.with(id);
    }

    @Operation(summary = "Bind somebody to the gates of some venues; none means all. Signs them out everywhere")
    @Refuses(forbidden = "step-up-required")
    @PutMapping("/{id}/venues")
    Person bind(@AuthenticationPrincipal Jwt caller, @PathVariable UUID id, @Valid @RequestBody VenuesRequest request) {
        changeStaff.bind(proved(caller), new AccountId(id), request.venues());
        return findPeople.with(id);
    }

    @Operation(summary = "Lock an account; signs it out everywhere")
    @Refuses(forbidden = "step-up-required", conflict = "own-account")
    @PutMapping("/{id}/lock")
    Person lock(@AuthenticationPrincipal Jwt caller, @PathVariable UUID id) {
        changeStaff.lock(proved(caller), new AccountId(id));
        return findPeople.with(id);
    }

    @Operation(summary = "Unlock an account")
    @Refuses(forbidden = "step-up-required")
    @DeleteMapping("/{id}/lock")
    Person unlock(@AuthenticationPrincipal Jwt caller, @PathVariable UUID id) {
        changeStaff.unlock(proved(caller), new AccountId(id));
        return findPeople.with(id);
    }

    private AccountId proved(Jwt caller) {
        freshProof.demand(caller);
        return new AccountId(UUID.fromString(caller.getSubject()));
    }
}
