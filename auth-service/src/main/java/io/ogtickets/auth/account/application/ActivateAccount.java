package io.ogtickets.auth.account.application;

import io.ogtickets.auth.account.domain.Accounts;
import io.ogtickets.auth.account.domain.OpaqueToken;
import io.ogtickets.auth.account.domain.Registration;
import io.ogtickets.auth.account.domain.Registrations;
import io.ogtickets.auth.account.domain.Role;
import io.ogtickets.platform.problem.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns a registration into an account, once. */
@Service
public class ActivateAccount {

    private final Registrations registrations;
    private final Accounts accounts;
    private final OpenAccount openAccount;
    private final Clock clock;

    ActivateAccount(Registrations registrations, Accounts accounts, OpenAccount openAccount, Clock clock) {
        this.registrations = registrations;
        this.accounts = accounts;
        this.openAccount = openAccount;
        this.clock = clock;
    }

    /** Refuses with {@code token-invalid} a token that is unknown, expired, used, or came too late for its address. */
    @Transactional
    public void with(OpaqueToken token) {
        Registration registration = registrations
                .findByTokenDigest(token.digest())
                .filter(found -> found.opensWith(token, clock.instant()))
                .orElseThrow(ActivateAccount::invalid);
        String address = registration.email().normalised();
        List<Registration> ofSameAddress = registrations.lockAllOf(address);
        boolean usedMeanwhile = !ofSameAddress.contains(registration);
        if (usedMeanwhile || accounts.existsAt(address)) {
            throw invalid();
        }
        openAccount.of(registration.applicant(), registration.passwordHash(), Set.of(Role.SPECTATOR));
        registrations.deleteAll(ofSameAddress);
    }

    private static Refusal invalid() {
        return Refusal.malformed("token-invalid", "This link is not valid, or no longer.");
    }
}
