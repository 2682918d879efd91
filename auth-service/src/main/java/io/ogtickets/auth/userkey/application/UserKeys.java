package io.ogtickets.auth.userkey.application;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.seal.MasterKey;
import io.ogtickets.auth.seal.Sealed;
import io.ogtickets.auth.userkey.domain.UserKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All user keys, sealed at rest with the account's id as associated data. */
@Component
class UserKeys {

    private final JdbcClient jdbc;
    private final MasterKey masterKey;

    UserKeys(JdbcClient jdbc, MasterKey masterKey) {
        this.jdbc = jdbc;
        this.masterKey = masterKey;
    }

    void add(AccountId account, UserKey key) {
        Sealed sealed = masterKey.seal(contextOf(account), key.bits());
        jdbc.sql("INSERT INTO user_key (account, key_id, sealed) VALUES (:account, :keyId, :sealed)")
                .param("account", account.value())
                .param("keyId", sealed.keyId())
                .param("sealed", sealed.bytes())
                .update();
    }

    /** Accounts that don't exist are left out. */
    Map<AccountId, UserKey> of(Collection<AccountId> accounts) {
        Map<AccountId, UserKey> keys = new HashMap<>();
        jdbc.sql("SELECT account, key_id, sealed FROM user_key WHERE account = ANY (:accounts)")
                .param("accounts", accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                .query(row -> {
                    AccountId account = new AccountId(row.getObject("account", UUID.class));
                    Sealed sealed = new Sealed(row.getString("key_id"), row.getBytes("sealed"));
                    keys.put(account, UserKey.of(masterKey.open(contextOf(account), sealed)));
                });
        return keys;
    }

    private static String contextOf(AccountId account) {
        return "user_key/" + account;
    }
}
