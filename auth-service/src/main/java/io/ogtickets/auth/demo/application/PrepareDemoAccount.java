package io.ogtickets.auth.demo.application;

import io.ogtickets.auth.account.application.OpenAccount;
import io.ogtickets.auth.account.domain.Account;
import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.account.domain.Accounts;
import io.ogtickets.auth.account.domain.Applicant;
import io.ogtickets.auth.account.domain.EmailAddress;
import io.ogtickets.auth.account.domain.Language;
import io.ogtickets.auth.account.domain.PersonName;
import io.ogtickets.auth.password.application.Passwords;
import io.ogtickets.auth.password.domain.PasswordHash;
import io.ogtickets.auth.secondfactor.application.TotpSecrets;
import io.ogtickets.auth.secondfactor.domain.TotpSecret;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Makes or renews a demo account, if it isn't as it should be already. */
@Service
public class PrepareDemoAccount {

    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final TransactionOperations transaction;
    private final Accounts accounts;
    private final OpenAccount openAccount;
    private final TotpSecrets totpSecrets;

    PrepareDemoAccount(
            JdbcClient jdbc,
            Passwords passwords,
            TransactionOperations transaction,
            Accounts accounts,
            OpenAccount openAccount,
            TotpSecrets totpSecrets) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.transaction = transaction;
        this.accounts = accounts;
        this.openAccount = openAccount;
        this.totpSecrets = totpSecrets;
    }

    /** To be called outside of a transaction. */
    public void of(DemoAccount demo) {
        if (isPrepared(demo)) {
            return;
        }
        PasswordHash hash = passwords.hash(demo.password());
        transaction.executeWithoutResult(status -> {
            EmailAddress email = EmailAddress.of(demo.email());
            AccountId account = accounts.findAt(email.normalised())
                    .map(known -> renewed(known, demo, hash))
                    .orElseGet(() -> opened(email, demo, hash));
            if (demo.isStaff()) {
                totpSecrets.confirm(account, TotpSecret.of(demo.totpSecret()));
            }
            remember(demo);
        });
    }

    private static AccountId renewed(Account account, DemoAccount demo, PasswordHash hash) {
        account.changePassword(hash);
        account.assign(demo.role().all());
        return account.id();
    }

    private AccountId opened(EmailAddress email, DemoAccount demo, PasswordHash hash) {
        PersonName name = new PersonName("Demo", demo.role().name());
        return openAccount.of(
                new Applicant(email, name, Language.EN, Set.of()),
                hash,
                demo.role().all());
    }

    private boolean isPrepared(DemoAccount demo) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM demo_account WHERE email = :email AND fingerprint = :fingerprint)")
                .param("email", demo.email())
                .param("fingerprint", demo.fingerprint())
                .query(Boolean.class)
                .single();
    }

    private void remember(DemoAccount demo) {
        jdbc.sql("""
                        INSERT INTO demo_account (email, fingerprint) VALUES (:email, :fingerprint)
                        ON CONFLICT (email) DO UPDATE SET fingerprint = :fingerprint""")
                .param("email", demo.email())
                .param("fingerprint", demo.fingerprint())
                .update();
    }
}
