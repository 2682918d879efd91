package io.ogtickets.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.ogtickets.auth.account.domain.Role;
import io.ogtickets.auth.demo.application.DemoAccount;
import io.ogtickets.auth.demo.application.PrepareDemoAccount;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Accounts to try the system with: there after each start, and hashed anew only if something has changed. */
class DemoAccountsIT extends Scenario {

    @Autowired
    private PrepareDemoAccount prepareDemoAccount;

    @Autowired
    private MeterRegistry meters;

    @Test
    void aSupervisorIsAStewardTooAndAnAdministratorIsNothingElse() {
        prepareDemoAccount.of(new DemoAccount(Role.SUPERVISOR, email, PASSWORD, "JBSWY3DPEHPK3PXP"));
        assertThat(rolesOf(email)).containsExactly("STEWARD", "SUPERVISOR");

        prepareDemoAccount.of(new DemoAccount(Role.ADMINISTRATOR, email, PASSWORD, "JBSWY3DPEHPK3PXP"));
        assertThat(rolesOf(email)).containsExactly("ADMINISTRATOR");
    }

    @Test
    void aStartWithNothingNewCostsNoHash() {
        DemoAccount demo = new DemoAccount(Role.SPECTATOR, email, PASSWORD, "JBSWY3DPEHPK3PXP");
        prepareDemoAccount.of(demo);
        long before = hashes();

        prepareDemoAccount.of(demo);

        assertThat(hashes()).isEqualTo(before);
    }

    @Test
    void aNewPasswordTakesTheOldOnesPlace() {
        prepareDemoAccount.of(new DemoAccount(Role.SPECTATOR, email, "the one from before", "JBSWY3DPEHPK3PXP"));
        prepareDemoAccount.of(new DemoAccount(Role.SPECTATOR, email, PASSWORD, "JBSWY3DPEHPK3PXP"));

        assertThat(codeOf(signIn(email, "the one from before"))).isEqualTo("401 bad-credentials");
        assertThat(signIn(email, PASSWORD).getStatusCode().value()).isEqualTo(200);
    }

    private List<String> rolesOf(String address) {
        return jdbc.sql("""
                        SELECT role FROM account_role r JOIN account a ON a.id = r.account WHERE email = ?
                        ORDER BY role""").param(address).query(String.class).list();
    }

    private long hashes() {
        return meters.get("og.password.hash").timer().count();
    }
}
