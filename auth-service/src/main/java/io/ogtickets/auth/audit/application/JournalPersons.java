package io.ogtickets.auth.audit.application;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.platform.crypto.Sha256;
import io.ogtickets.platform.id.Ids;
import java.security.SecureRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Under which digest each person stands in the journal. Without the salt, nobody can tell who it was. */
@Component
public class JournalPersons {

    private static final int SALT_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;

    JournalPersons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** To be called when an account is made, before its first entry. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(AccountId account) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        jdbc.sql("INSERT INTO journal_person (account, salt, digest) VALUES (:account, :salt, :digest)")
                .param("account", account.value())
                .param("salt", salt)
                .param("digest", digest(salt, account))
                .update();
    }

    /** The entries stay, and name nobody any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(AccountId account) {
        jdbc.sql("DELETE FROM journal_person WHERE account = :account")
                .param("account", account.value())
                .update();
    }

    private static byte[] digest(byte[] salt, AccountId account) {
        return Sha256.of(salt, Ids.bytesOf(account.value()));
    }
}
